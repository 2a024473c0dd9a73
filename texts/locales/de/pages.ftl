### Texte der Seiten. `#` steht für eine Zahl, wo der Browser zählt.

skip = Zum Inhalt springen

save = Speichern

undo = Rückgängig

sign-in = Anmelden
sign-out = Abmelden
sign-in-email = Dienstliche E-Mail-Adresse
sign-in-password = Passwort
sign-in-kept = Sie wurden abgemeldet. Was Sie geschrieben haben, ist gespeichert: Melden Sie sich an, um weiterzumachen.
sign-in-lost = Noch kein Zugang? Fragen Sie, wer Branchline in Ihrer Bibliothek betreut.
sign-in-wrong = Die E-Mail-Adresse oder das Passwort ist falsch. Prüfen Sie beide und versuchen Sie es noch einmal.

band-speaker = Sie posten als { $name }

kind-professional = Beruflich
kind-personal = Persönlich
kind-shared = Gemeinsam
kind-remote = Andere Bibliothek

nav-home = Start
nav-notices = Mitteilungen
nav-write = Schreiben
nav-search = Suchen
nav-menu = Menü
nav-branch = Bibliothek
nav-network = Netzwerk
nav-messages = Nachrichten
nav-catch-up = Nachlesen
nav-lists = Listen
nav-bookmarks = Lesezeichen
nav-favourites = Favoriten
nav-label = Hauptnavigation
nav-unread =
    { $count ->
        [one] Eine neue Mitteilung
       *[other] { $count } neue Mitteilungen
    }

audience-public = Alle
audience-unlisted = Alle, nicht in Zeitleisten
audience-followers = Wer mir folgt
audience-followers-here = Wer mir hier folgt
audience-mentioned = Nur Erwähnte
audience-branch = Nur diese Bibliothek
audience-network = Vertraute Bibliotheken
audience-circle = Ein Kreis

time-now = gerade eben
time-minutes =
    { $count ->
        [one] vor einer Minute
       *[other] vor { $count } Minuten
    }
time-hours =
    { $count ->
        [one] vor einer Stunde
       *[other] vor { $count } Stunden
    }
time-days =
    { $count ->
        [one] vor einem Tag
       *[other] vor { $count } Tagen
    }

landing-title = Willkommen
landing-lead = Dies ist eine Bibliothek im Netzwerk Branchline. Mitarbeitende hier tauschen sich mit denen anderer Bibliotheken aus; jede Bibliothek betreibt ihren eigenen Server.
landing-latest = Neues aus dieser Bibliothek
landing-empty = Noch wurde nichts für alle geschrieben.
landing-source = Quelltext

home-empty = Hier hat noch niemand geschrieben
home-empty-text = Hier erscheinen die Beiträge der Leute, denen Sie folgen, aus Ihrer Bibliothek und aus anderen.
home-find = Jemanden finden

branch-lead = Was Mitarbeitende dieser Bibliothek für alle oder nur für die Bibliothek geschrieben haben.
branch-empty = Noch ist es still
branch-empty-text = Hier erscheinen die Beiträge dieser Bibliothek. Schreiben Sie den ersten.
branch-write = Einen Beitrag schreiben

network-lead = Öffentliche Beiträge dieser Bibliothek und aller anderen, die sie kennt, und was vertraute Bibliotheken miteinander teilen.
network-empty = Noch nichts von anderswo
network-empty-text = Sobald jemand hier jemandem aus einer anderen Bibliothek folgt, erscheinen die Beiträge hier.

tag-empty = Keine Beiträge mit diesem Hashtag
tag-empty-text = Hier erscheinen Beiträge für alle mit diesem Hashtag.
tag-follow = Diesem Hashtag folgen
tag-unfollow = Nicht mehr folgen

list-empty = Noch nichts auf dieser Liste
list-empty-text = Fügen Sie Leute hinzu, denen Sie folgen, hier oder auf ihrem Profil.

timeline-older = Ältere Beiträge
timeline-newest = Neueste Beiträge
timeline-end = Sie sind auf dem neuesten Stand.

live-one = 1 neuer Beitrag
live-more = # neue Beiträge

announcement = Von { $branch }
announcement-dismiss = Ausblenden

catch-up-lead = Die letzten Tage, nach Tag und Bibliothek. Am Ende haben Sie alles gesehen.
catch-up-empty = Nichts nachzulesen

post-boosted-by = Geteilt von
post-pinned = Angeheftet
post-filtered = Gefiltert: { $filter }
post-edited = bearbeitet { $when }
post-warning = Inhaltswarnung: { $warning }
post-quote-missing = Zitiert einen Beitrag, der nicht verfügbar ist oder den Sie nicht sehen können.
post-reactions = Reaktionen von anderswo
post-actions = Aktionen für den Beitrag von { $name }
post-reply = Antworten
post-boost = Teilen
post-favourite = Favorit
post-bookmark = Merken
post-more = Mehr
post-pin = Ans Profil heften
post-unpin = Vom Profil lösen
post-mute-thread = Unterhaltung stummschalten
post-unmute-thread = Unterhaltung nicht mehr stummschalten
post-edit = Bearbeiten
post-delete = Löschen
post-report = Melden
post-people = Favoriten und Geteiltes
post-original = Zur Originalseite
post-people-lead = Alle, die diesen Beitrag als Favorit markiert oder geteilt haben.
post-people-empty = Noch niemand
post-people-empty-text = Wenn jemand diesen Beitrag als Favorit markiert oder teilt, steht es hier.
post-boosts =
    { $count ->
        [one] 1-mal geteilt
       *[other] { $count }-mal geteilt
    }
post-favourites =
    { $count ->
        [one] 1 Favorit
       *[other] { $count } Favoriten
    }

media-alt = Beschreibung
media-undescribed = Ohne Beschreibung
media-sensitive =
    { $count ->
        [one] Ein heikles Bild anzeigen
       *[other] { $count } heikle Bilder anzeigen
    }

poll-choose-one = Eine Antwort wählen
poll-choose-some = Eine oder mehrere Antworten wählen
poll-vote = Abstimmen
poll-mine = (Ihre Stimme)
poll-votes =
    { $count ->
        [one] 1 Stimme
       *[other] { $count } Stimmen
    }
poll-ended = beendet { $when }
poll-ends = offen bis { $when }
poll-hour = Eine Stunde
poll-day = Einen Tag
poll-three-days = Drei Tage
poll-week = Eine Woche
poll-lasts = Wie lange sie läuft
poll-several = Mehrere Antworten sind möglich

compose-title = Einen Beitrag schreiben
compose-reply-title = Antworten
compose-edit-title = Den Beitrag bearbeiten
compose-fault-title = Fehler: Ihr Beitrag
compose-post = Ihr Beitrag
compose-reply = Ihre Antwort
compose-edit = Ihr Beitrag
compose-room = Bis zu # Zeichen
compose-left = Noch # Zeichen
compose-over = # Zeichen zu viel
compose-kept = Das ist ein Entwurf, den Sie hier früher geschrieben haben.
compose-audience = Wer es sehen kann
compose-public = Alle im Internet
compose-unlisted = Alle, aber nicht in öffentlichen Zeitleisten
compose-mentioned = Nur die Leute, die Sie erwähnen
compose-branch = Nur für { $branch }: verlässt diesen Server nie
compose-network = Das Team hier und in { $count ->
    [one] einer vertrauten Bibliothek
   *[other] { $count } vertrauten Bibliotheken
}
compose-same-circle = Derselbe Kreis
compose-circle = Nur die Leute auf Ihrer Liste „{ $name }“; niemand sieht, wer es sonst sehen kann
compose-warning = Inhaltswarnung
compose-warning-label = Was sollten Lesende wissen, bevor sie es öffnen?
compose-pictures = Bilder
compose-keep-picture = Dieses Bild behalten
compose-alt = Beschreiben Sie es für alle, die es nicht sehen
compose-alt-hint = Zum Beispiel: „Ein Kind auf einem Lesesessel hält ein Bilderbuch verkehrt herum.“
compose-file = Bild { $number }
compose-sensitive = Bilder als heikel markieren
compose-poll = Umfrage
compose-answer = Antwort { $number }
compose-language = Sprache des Beitrags
compose-schedule = Später veröffentlichen
compose-schedule-hint = Frühestens in fünf Minuten, in Ihrer Zeitzone. Leer: jetzt.
compose-schedule-fault = Das ist keine gültige Zeit. Wählen Sie einen Tag und eine Uhrzeit.
compose-followers =
    { $count ->
        [one] Die eine Person, die Ihnen folgt
       *[other] Die { $count } Leute, die Ihnen folgen
    }

language-none = Nicht angegeben
language-en = Englisch
language-de = Deutsch
language-fr = Französisch
language-es = Spanisch
language-it = Italienisch
language-nl = Niederländisch
language-da = Dänisch
language-sv = Schwedisch
language-pl = Polnisch
language-cs = Tschechisch
language-uk = Ukrainisch

thread-title = Unterhaltung
thread-with = Unterhaltung mit { $name }
thread-sign-in = Anmelden und antworten

history-title = Frühere Fassungen
history-lead = Was in diesem Beitrag stand, die neueste Fassung zuerst.

delete-title = Diesen Beitrag löschen?
delete-as = Sie löschen ihn als { $name }.
delete-what = Er verschwindet hier sofort, und andere Bibliotheken werden gebeten, ihn ebenfalls zu löschen. Das lässt sich nicht rückgängig machen.
delete-yes = Beitrag löschen
delete-again = Löschen und neu verfassen
delete-no = Behalten

silence-title = Den Server { $domain } blockieren?
silence-what = Sie sehen dann keine Beiträge und Mitteilungen mehr von dort. Sie folgen dort niemandem mehr, und niemand von dort folgt Ihnen; auch wenn Sie den Server später freigeben, kommt das nicht zurück. Niemand erfährt davon.
silence-yes = Server blockieren
silence-no = Abbrechen

done-posted = Ihr Beitrag ist veröffentlicht.
done-sending = Ihr Beitrag wird in # Sekunden veröffentlicht.
done-held = Ihr Beitrag wartet auf die Vier-Augen-Prüfung. Sie müssen ihn nicht noch einmal senden.
done-pointed = Ihr anderes Profil wurde genannt. Die Anfrage bleibt unbeantwortet.
done-asked = Wartet auf die Zustimmung der Verfasser:in. Sie müssen es nicht noch einmal senden.
done-late = Der Beitrag war schon veröffentlicht und kann nur noch gelöscht werden.
done-edited = Ihre Änderungen sind veröffentlicht. Die frühere Fassung bleibt lesbar.
done-scheduled = Ihr Beitrag ist geplant.
done-deleted = Der Beitrag ist gelöscht.
done-follow = Sie folgen diesem Profil jetzt, oder Ihre Anfrage wartet auf Antwort.
done-unfollow = Sie folgen diesem Profil nicht mehr.
done-block = Blockiert: Sie sehen und folgen einander nicht mehr.
done-unblock = Nicht mehr blockiert. Folgen Sie wieder, um Beiträge zu sehen.
done-mute = Stummgeschaltet: Sie sehen die Beiträge nicht mehr. Niemand erfährt davon.
done-unmute = Nicht mehr stummgeschaltet.
done-authorize = Die Person folgt Ihnen jetzt.
done-ignore = Die Anfrage wird ignoriert. Niemand erfährt es.
done-reject = Anfrage abgelehnt. Mehr erfährt die Person nicht.
done-reported = Danke. Die Moderation Ihrer Bibliothek wird Ihre Meldung lesen.
done-saved = Gespeichert.
done-voted = Ihre Stimme ist gezählt.
done-removed = Entfernt.
done-listed = Zur Liste hinzugefügt.
done-changed = Erledigt.

fault-title = Das hat nicht geklappt
fault-nothing = Hier ist nichts
fault-missing = Hier ist nichts, oder Sie können es nicht sehen.
fault-no-page = Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben oder gelöscht.
fault-form = Diese Adresse lässt sich nicht direkt öffnen. Gehen Sie zurück und versuchen Sie es noch einmal.
fault-start = Zur Startseite

offline-title = Keine Verbindung
offline-text = Branchline ist gerade nicht erreichbar. Was Sie geschrieben haben, bleibt in diesem Browser gespeichert.
offline-again = Erneut versuchen

source-title = Quelltext
source-what = { $branch } nutzt Branchline { $version }, freie Software unter der GNU Affero General Public License, Version 3.
source-how = Alle, die diesen Server nutzen, können seinen Quelltext mit allen Änderungen bekommen. Fragen Sie, wer Branchline hier betreut.

notices-title = Mitteilungen
notices-empty = Nichts Neues
notices-empty-text = Hier sehen Sie, wer Sie erwähnt, Ihnen folgt oder Ihre Beiträge als Favorit markiert.
notices-older = Ältere Mitteilungen

notice-mention = 
    { $count ->
        [one] hat Sie erwähnt
       *[other] haben Sie erwähnt
    }
notice-follow = 
    { $count ->
        [one] folgt Ihnen
       *[other] folgen Ihnen
    }
notice-follow_request = 
    { $count ->
        [one] möchte Ihnen folgen
       *[other] möchten Ihnen folgen
    }
notice-favourite = 
    { $count ->
        [one] hat Ihren Beitrag als Favorit markiert
       *[other] haben Ihren Beitrag als Favorit markiert
    }
notice-reblog = 
    { $count ->
        [one] hat Ihren Beitrag geteilt
       *[other] haben Ihren Beitrag geteilt
    }
notice-update = hat einen Beitrag bearbeitet
notice-poll = Die Umfrage ist beendet
notice-status = hat etwas geschrieben
notice-quote = hat Ihren Beitrag zitiert
notice-admin-report = Eine Meldung wartet auf Sie
notice-move = ist umgezogen; Sie folgen dem neuen Profil
notice-others =
    { $count ->
        [one] und eine weitere Person
       *[other] und { $count } weitere
    }

requests-title = Folgeanfragen

request-yes = Annehmen
request-ignore = Ignorieren
request-hint = Wenn Sie ablehnen, erfährt es die Person. Wenn Sie die Anfrage ignorieren, bleibt sie für die Person offen.
request-no = Ablehnen

messages-lead = Beiträge, die nur Sie und die Erwähnten sehen.
messages-empty = Keine Nachrichten
messages-empty-text = Wählen Sie „Neue Nachricht“, nennen Sie die Person mit einem @, und schreiben Sie.
messages-alone = sich selbst
messages-unread = neu
messages-read = Als gelesen markieren
messages-remove = Von der Liste entfernen

bookmarks-empty = Keine Lesezeichen
bookmarks-empty-text = Merken Sie sich einen Beitrag, dann finden Sie ihn hier wieder. Niemand sonst erfährt davon.

favourites-empty = Keine Favoriten
favourites-empty-text = Hier erscheinen Beiträge, die Sie als Favorit markieren. Wer sie geschrieben hat, wird benachrichtigt.

scheduled-title = Geplante Beiträge
scheduled-empty = Nichts geplant
scheduled-empty-text = Um einen Beitrag zu planen, wählen Sie beim Schreiben eine Zeit. Bis dahin finden Sie ihn hier.
scheduled-cancel = Nicht veröffentlichen
scheduled-failed = Er wurde nicht veröffentlicht: { $reason }
second-approve = Veröffentlichen
second-return = An Verfasser:in zurückgeben
second-note-label = Was sich ändern soll
second-note = Zurückgegeben: { $note }
second-take-up = Wieder bearbeiten

lists-empty = Noch keine Listen
lists-empty-text = Eine Liste zeigt die Beiträge einiger Leute, denen Sie folgen, etwa zu einem Thema oder Projekt.
lists-new = Neue Liste
lists-title = Name
lists-replies = Welche Antworten sie zeigt
lists-replies-followed = An Leute, denen Sie folgen
lists-replies-list = An Leute auf der Liste
lists-replies-none = Keine
lists-exclusive = Beiträge dieser Leute auf der Startseite ausblenden
lists-exclusive-word = auf der Startseite ausgeblendet
lists-create = Liste anlegen
lists-edit = Ändern
lists-edit-title = Liste: { $title }
lists-people = Leute auf der Liste
lists-people-empty = Noch niemand. Öffnen Sie ein Profil, dem Sie folgen, um es hinzuzufügen.
lists-take-off = Von der Liste entfernen
lists-remove = Liste entfernen
lists-tags = Hashtags, denen Sie folgen

filters-title = Filter
filters-lead = Beiträge mit diesen Wörtern werden ausgeblendet, ganz oder hinter einer Warnung. Niemand erfährt davon.
filters-empty = Keine Filter
filters-empty-text = Ein Filter hilft, wenn ein Thema eine Zeit lang zu viel ist.
filters-new = Neuer Filter
filters-name = Name
filters-words = Wörter
filters-words-hint = Mit Kommas dazwischen: Haushalt, Heizung
filters-whole = Nur ganze Wörter
filters-where = Wo
filters-what = Was geschieht
filters-warn = Mit Warnung ausblenden
filters-hide = Ganz ausblenden
filters-warns = mit Warnung ausgeblendet
filters-hides = ganz ausgeblendet
filters-how-long = Wie lange
filters-for-ever = Bis ich ihn entferne
filters-month = Einen Monat
filters-until = bis { $when }
filters-create = Filter anlegen
filters-remove = Entfernen
filters-in-home = Startseite und Listen
filters-in-notifications = Mitteilungen
filters-in-public = Bibliothek und Netzwerk
filters-in-thread = Unterhaltungen
filters-in-account = Profile

people-followers = Wer { $name } folgt
people-following = Wem { $name } folgt
people-empty = Niemand zu zeigen
people-empty-text = Noch niemand, oder das Profil verbirgt diese Liste.
people-more = Weitere Leute

quiet-title = Stummgeschaltet und blockiert
quiet-muted = Stummgeschaltete
quiet-blocked = Blockierte
quiet-empty = Niemand
quiet-empty-text = Niemand.

domains-title = Blockierte Server
domains-unblock = Blockierung aufheben

profile-edit = Profil bearbeiten
profile-moved = Dieses Profil ist umgezogen nach
profile-suspended = Dieses Profil wurde von seinem eigenen Server gesperrt.
profile-empty = Hier ist nichts, was Sie sehen können.
profile-since = hier seit { $day }
profile-tabs = Was gezeigt wird
profile-tab-posts = Beiträge
profile-tab-replies = Mit Antworten
profile-tab-media = Medien
profile-follow = Folgen
profile-ask = Folgen anfragen
profile-unfollow = Nicht mehr folgen
profile-take-back = Anfrage zurückziehen
profile-mention = Anschreiben
profile-follows-you = Folgt Ihnen
profile-waiting = Wartet auf Antwort
profile-muted = Stummgeschaltet
profile-mute = Stummschalten
profile-unmute = Stummschaltung aufheben
profile-block = Blockieren
profile-unblock = Blockierung aufheben
profile-blocked = Sie haben { $name } blockiert: Sie sehen die Beiträge voneinander nicht.
profile-dismiss = Aus Ihren Followern entfernen
profile-block-domain = { $domain } blockieren
profile-report = Dieses Profil melden
profile-notify = Bei neuen Beiträgen Bescheid geben
profile-notify-off = Keine Mitteilungen zu neuen Beiträgen
profile-boosts = Geteiltes zeigen
profile-boosts-off = Geteiltes ausblenden
profile-list = Zu einer Liste hinzufügen
profile-list-add = Hinzufügen
profile-note = Ihre private Notiz
profile-name = Name
profile-about = Über Sie
profile-own-words = Dass Sie für sich selbst sprechen, in Ihren Worten
profile-own-words-hint = Erscheint am Ende Ihres Profils. Es gibt keinen fertigen Satz: Derselbe Satz in allen Ihren Profilen würde zeigen, dass sie zusammengehören.
profile-verified = Von der Bibliothek bestätigt
staff-text = { $name } arbeitet bei { $branch }. Diese Seite sagt es im Namen der Bibliothek.
profile-avatar = Bild
profile-avatar-hint = JPEG, PNG, GIF oder WebP; es wird quadratisch zugeschnitten.
profile-header = Titelbild
profile-lines = Zusatzfelder
profile-line-name = Bezeichnung { $number }
profile-line-value = Text { $number }
profile-locked = Ich entscheide, wer mir folgt
profile-discoverable = Dieses Profil anderen vorschlagen
profile-indexable = Meine öffentlichen Beiträge dürfen in der Suche gefunden werden
profile-hide = Nicht zeigen, wem ich folge und wer mir folgt
profile-bot = Dies ist ein automatisiertes Profil
profile-posts =
    { $count ->
        [one] 1 Beitrag
       *[other] { $count } Beiträge
    }
profile-followers =
    { $count ->
        [one] 1 Person folgt
       *[other] { $count } folgen
    }
profile-following =
    { $count ->
        [one] folgt 1 Person
       *[other] folgt { $count }
    }

preferences-title = Einstellungen
preferences-reading = Lesen
preferences-writing = Schreiben
preferences-language = Sprache der Seiten
preferences-branch-language = Die des Browsers, sonst die der Bibliothek
preferences-zone = Zeitzone
preferences-branch-zone = Die der Bibliothek
preferences-media = Heikle Bilder
preferences-media-default = Bis zum Öffnen verbergen
preferences-media-show-all = Immer zeigen
preferences-media-hide-all = Alle Bilder verbergen
preferences-warnings = Inhaltswarnungen immer aufklappen
preferences-autoplay = Animationen automatisch abspielen
preferences-quiet-from = Ruhe ab
preferences-quiet-until = Ruhe bis
preferences-quiet-none = Keine Ruhezeit
preferences-quiet-hint = In der Ruhezeit sehen Sie keinen Hinweis auf neue Mitteilungen. Danach finden Sie sie wie gewohnt.
preferences-audience = Standard-Zielgruppe
preferences-post-language = Standardsprache
preferences-post-language-hint = Ein Kürzel wie en oder de
preferences-contact = E-Mail für dieses Profil
preferences-contact-label = E-Mail-Adresse
preferences-contact-hint = Eine eigene, wenn Sie hier E-Mails möchten. Nichts über dieses Profil geht je an Ihre dienstliche Adresse. Leer heißt: keine E-Mails.
preferences-sensitive = Meine Bilder immer als heikel markieren
preferences-undo = Zeit zum Zurücknehmen eines Beitrags
preferences-undo-hint = Niemand sieht einen neuen Beitrag, bevor diese Zeit vorbei ist.
preferences-undo-apps = Auch für Beiträge aus meinen Apps
preferences-seconds =
    { $count ->
        [0] Keine
       *[other] { $count } Sekunden
    }

devices-title = Geräte und Apps
devices-browsers = Browser
devices-apps = Apps, die für dieses Profil handeln
devices-no-apps = Keine. Melden Sie sich in einer App an, dann steht sie hier.
devices-this = Dieser hier
devices-end = Abmelden
devices-revoke = Zugang entziehen
devices-since = seit { $when }
devices-used = zuletzt genutzt am { $when }
devices-unknown = Ein Browser

menu-places = Weitere Seiten
menu-own = Eigenes
menu-profile = Ihr Profil

shortcuts-title = Tastenkürzel
shortcuts-lead = Jeweils ein Buchstabe, solange Sie nichts eingeben.
shortcuts-off = Tastenkürzel in diesem Browser ausschalten
shortcuts-on = Tastenkürzel in diesem Browser einschalten

shortcut-next = Nächster Beitrag
shortcut-previous = Voriger Beitrag
shortcut-open = Beitrag öffnen
shortcut-new = Schreiben
shortcut-reply = Antworten
shortcut-boost = Teilen
shortcut-favourite = Favorit
shortcut-bookmark = Merken
shortcut-search = Suchen
shortcut-home = Zur Startseite
shortcut-notices = Zu den Mitteilungen
shortcut-branch = Zur Bibliothek
shortcut-network = Zum Netzwerk
shortcut-lists = Zu den Listen
shortcut-messages = Zu den Nachrichten
shortcut-catch-up = Nachlesen
shortcut-help = Diese Seite

report-title = Melden
report-lead = Das liest die Moderation Ihrer Bibliothek. Wen es betrifft, erfährt nicht, wer Sie sind.
report-reason = Worum es geht
report-other = Etwas anderes
report-spam = Spam
report-violation = Es verstößt gegen die Regeln des Handbuchs
report-legal = Es verstößt gegen das Gesetz
report-comment = Was ist passiert?
report-forward = Auch { $host } Bescheid geben, ohne Ihren Namen
report-send = Absenden

search-title = Suchen
search-label = Ein Name, eine Adresse oder Wörter aus einem Beitrag
search-hint = Jemand in einer anderen Bibliothek: bea@birch.example. Sie finden die Beiträge derer, die es erlauben.
search-button = Suchen
search-nothing = Nichts gefunden
search-nothing-text = Zu „{ $query }“ passt nichts. Für jemanden in einer anderen Bibliothek geben Sie den ganzen Profilnamen ein, mit der Adresse der Bibliothek nach dem @.
search-people = Leute
search-tags = Hashtags
search-posts = Beiträge

consent-heading = Zustimmung
consent-title = { $app } Zugriff geben?
consent-what = { $app } möchte für eines Ihrer Profile handeln. Von den anderen erfährt die App nichts.
consent-website = Sie nennt als Website { $website }.
consent-wants = Sie möchte
consent-which = Welches Profil?
consent-allow = Erlauben
consent-deny = Nicht erlauben

code-title = Fast fertig
code-what = Kopieren Sie diesen Code in die App. Er gilt einmal, zehn Minuten lang.

scope-read = Alles lesen, was dieses Profil lesen kann
scope-write = Schreiben und die Einstellungen dieses Profils ändern
scope-follow = Folgen, blockieren und stummschalten
scope-push = Ihnen Mitteilungen senden
scope-profile = Name und Bild des Profils sehen
scope-read-some = Lesen: { $what }
scope-write-some = Ändern: { $what }

# Während ein Bild unterwegs ist; # steht für den Prozentsatz.
upload-arriving = Wird hochgeladen: # %
upload-here = Hochgeladen. Fügen Sie eine Beschreibung hinzu.
upload-lost = Das Hochladen ist fehlgeschlagen; beim Posten wird es noch einmal versucht.
upload-leave = Entfernen

# Eine Anmeldung, mehrere Profile
profiles-title = Ihre Profile
profiles-lead = Wählen Sie das Profil, das Sie nutzen möchten. Jedes hat eigene Seiten; so kann in jedem Tab ein anderes offen sein.
profiles-opened = Ihre persönlichen Profile sind in diesem Browser geöffnet. Nach 20 Minuten ohne Gebrauch schließen sie sich selbst.
profiles-lock = Jetzt verschließen
profiles-closed = Persönliche Profile
profiles-closed-text = Wenn Sie hier ein persönliches Profil haben, öffnen Sie es mit seiner eigenen Passphrase. Niemand kann sehen, ob Sie eines haben.
profiles-word = Passphrase Ihrer persönlichen Profile
profiles-word-hint = Nicht Ihr dienstliches Passwort. Ihr Wiederherstellungscode geht auch.
profiles-open = Öffnen
profiles-more = Persönliche Profile verwalten
locked-title = Dieses Profil ist verschlossen
locked-kept = Was Sie geschrieben haben, ist gespeichert: Öffnen Sie das Profil, um weiterzumachen.
locked-text = Es wurde gesperrt, weil es eine Weile nicht benutzt wurde, weil Sie es gesperrt haben, oder weil diese Adresse zu einer anderen Anmeldung gehört.

personal-new = Ein persönliches Profil anlegen
personal-lead = Ein persönliches Profil gehört nur Ihnen. Es hat einen eigenen Namen, eigene Follower und Beiträge und keine Verbindung zu Ihrer Arbeit hier.
personal-hidden = Was verborgen bleibt
personal-hidden-text = Keine Tabelle dieser Bibliothek verbindet es mit Ihrer Anmeldung. Die Liste Ihrer Profile ist mit Ihrer Passphrase verschlüsselt: Ihr Arbeitgeber, wer Ihr dienstliches Passwort zurücksetzt und wer die Datenbank kopiert, kann sie nicht lesen.
personal-not-hidden = Was sich nicht verbergen lässt
personal-domain = Die Adresse nennt die Bibliothek: Alle sehen, dass hier jemand aus dieser Bibliothek schreibt.
personal-small = In einem kleinen Team lässt sich raten. Wie Sie schreiben und was Sie wissen, kann Sie verraten.
personal-operator = Wer den Server betreibt, könnte das Programm ändern und Ihnen beim Tippen zusehen.
personal-way = Nur Sie können es anlegen. Nur die Schutzregeln des Handbuchs prüfen es, und nur Sie sehen, was sie sagen.
personal-if-lost = Wenn Sie Ihre Passphrase verlieren
personal-if-lost-text = Sie bekommen einmal einen Wiederherstellungscode. Ohne Passphrase und ohne Code kann niemand das Profil wieder öffnen, weder wir noch Ihr Arbeitgeber.
personal-handle = Profilname
personal-handle-hint = Buchstaben, Ziffern und Unterstriche. Wählen Sie einen, der nicht wie Ihr beruflicher Profilname aussieht.
personal-make = Dieses Profil anlegen
secrets-title = Passphrase und Wiederherstellungscode
secrets-lead = Sie gehören zu Ihren persönlichen Profilen, nicht zu Ihrer dienstlichen Anmeldung. Haben Sie kein persönliches Profil, ist hier nichts zu tun.
secrets-passphrase = Eigene Passphrase
secrets-passphrase-hint = Mindestens 10 Zeichen; vier Wörter Ihrer Wahl sind gut. Nicht Ihr dienstliches Passwort. Haben Sie schon ein persönliches Profil, nehmen Sie dieselbe Passphrase, damit beide zusammenbleiben.
secrets-again = Dieselbe Passphrase noch einmal
secrets-new = Neue Passphrase
secrets-change = Passphrase ändern
secrets-lost = Wenn Sie eines davon verloren haben
secrets-lost-passphrase = Die Passphrase: Nehmen Sie stattdessen den Wiederherstellungscode und wählen Sie eine neue Passphrase.
secrets-lost-code = Den Wiederherstellungscode: Ändern Sie die Passphrase (dieselbe genügt), dann bekommen Sie einen neuen Code.
secrets-lost-both = Beide: Niemand kann Ihre persönlichen Profile wieder öffnen. Apps, die dort angemeldet sind, funktionieren weiter.
secrets-lost-work = Das dienstliche Passwort: Wird es zurückgesetzt, bleiben Ihre persönlichen Profile unberührt.
bring-back-title = Ein fehlendes Profil hinzufügen
bring-back-text = Fehlt eines Ihrer persönlichen Profile in der Liste, geben Sie seinen Profilnamen und seine Passphrase ein. Von da an öffnet diese Passphrase alle Profile, die jetzt offen sind.
bring-back-passphrase = Seine Passphrase
personal-later = Ihr Profil ist innerhalb einer Stunde bereit. Es wird mit Verzögerung angelegt, damit niemand, der die Datenbank liest, an der Zeit erkennt, wer es angelegt hat.
recovery-title = Ihr Wiederherstellungscode
recovery-text = Schreiben Sie ihn auf und bewahren Sie ihn dort auf, wo nur Sie ihn finden, nicht in Ihren dienstlichen E-Mails. Er wird nur einmal gezeigt.
recovery-old = Frühere Codes gelten nicht mehr.
recovery-done = Ich habe ihn aufbewahrt

# Umziehen, und Tabellen zum Mitnehmen
moving-title = Umziehen, exportieren und importieren
moving-export = Ihre Daten exportieren
moving-export-text = Tabellen, die Mastodon und andere Server importieren können. Sie sagen, wem Sie folgen und wen Sie blockieren. Halten Sie diese Dateien privat.
table-follows = Wem Sie folgen
table-lists = Listen
table-blocks = Wen Sie blockiert haben
table-mutes = Wen Sie stummgeschaltet haben
table-domains = Blockierte Server
table-bookmarks = Lesezeichen
table-filters = Filter
moving-import = Importieren
moving-import-text = Eine Tabelle von hier oder von einem Mastodon-Server. Zeilen kommen zu dem, was Sie haben; nichts wird entfernt.
moving-import-kind = Was die Tabelle enthält
moving-import-file = Tabelle (CSV)
moving-progress = { $table }: { $done } von { $count } Zeilen
moving-reload = Sie können diese Seite verlassen: Das Importieren geht weiter. Öffnen Sie sie wieder, um den Stand zu sehen.
moving-faults = { $count ->
    [one] Eine Zeile ließ sich nicht importieren
   *[other] { $count } Zeilen ließen sich nicht importieren
}
moving-line = Zeile { $number }:
moving-arrive = Von einem anderen Profil hierher umziehen
moving-arrive-text = Nennen Sie das Profil, das Sie verlassen, und beginnen Sie den Umzug dort. Alle können sehen, welche Profile Sie hier nennen; nennen Sie also keines, das andere nicht mit Ihnen verbinden sollen.
moving-old = Ihr früheres Profil
moving-acct-hint = Als name@server
moving-alias-add = Früheres Profil hinzufügen
moving-alias-remove = Entfernen
moving-leave = Zu einem anderen Profil umziehen
moving-leave-text = Ihre Follower werden gebeten, dem neuen Profil zu folgen, und dieses sagt, wo Sie sind. Beiträge bleiben hier. Das neue Profil muss dieses zuerst nennen. Alle können den Umzug sehen.
moving-new = Ihr neues Profil
moving-sure = Ich will mit meinen Followern dorthin umziehen
moving-moved = Dieses Profil ist nach { $to } umgezogen. Es kann nichts mehr posten.
moving-come-back = Umzug rückgängig machen

# Der zweite Faktor
factor-title = Zweiter Faktor
factor-lead = Ein Code aus einer App auf Ihrem Telefon, zusätzlich zum dienstlichen Passwort. Er schützt Ihre Anmeldung; persönliche Profile haben ihre eigene Passphrase.
factor-off = Der zweite Faktor ist aus: Wer Ihr Passwort hat, kann sich anmelden.
factor-begin = Einrichten
factor-scan = Öffnen Sie eine Authenticator-App auf Ihrem Telefon und scannen Sie diesen QR-Code.
factor-type = Geben Sie den Code ein, den die App zeigt.
factor-picture = QR-Code für eine Authenticator-App
factor-letters = Keine Kamera? Tippen Sie stattdessen dies ab:
factor-go = Zweiten Faktor eingeben
factor-code = Code
factor-code-hint = Sechs Ziffern, die jede halbe Minute wechseln.
factor-confirm = Einschalten
factor-on = Der zweite Faktor ist an.
factor-or-recovery = Sechs Ziffern aus Ihrer App oder einer Ihrer Wiederherstellungscodes.
factor-switch-off = Ausschalten
factor-now-on = Der zweite Faktor ist an.
factor-recovery = Jeder dieser Codes ersetzt die App einmal, wenn Sie das Telefon verlieren. Schreiben Sie sie auf; sie werden nur einmal gezeigt.
factor-ask = Ihr Code
enter-title = Noch einmal Ihr zweiter Faktor
enter-text = Sie verwalten dieses Profil und können ändern, wer es führt. In diesem Browser bleibt es eine Stunde lang offen.
enter-guessed = Mit dieser Anmeldung wurden zu viele falsche Passphrasen versucht. Sobald Sie Ihren zweiten Faktor eingegeben haben, können Sie es wieder versuchen.
enter-go = Weiter
factor-wrong = Dieser Code ist falsch, oder er wurde schon benutzt. Warten Sie auf den nächsten.
factor-over = Das hat zu lange gedauert, oder Sie haben es zu oft versucht. Beginnen Sie noch einmal mit Ihrem Passwort.

# Gemeinsame Profile
shared-new = Ein gemeinsames Profil anlegen
shared-lead = Ein Profil der Bibliothek oder eines Teams, das mehrere gemeinsam führen. Wer das Profil führt, sieht bei jedem Beitrag, wer ihn geschrieben hat; sonst sieht es niemand.
shared-handle-hint = Buchstaben, Ziffern und Unterstriche: der Name der Bibliothek oder des Teams.
members-title = Wer dieses Profil führt
members-lead = Alle hier können im Namen dieses Profils schreiben und sehen, wer was geschrieben hat. Sonst sieht das niemand.
member-publisher = Veröffentlicht
member-manager = Verwaltet
member-author = Schreibt, andere veröffentlichen
member-second-pair = Vier-Augen-Prüfung
member-second-pair-label = Jemand anderes prüft jeden Beitrag, bevor er veröffentlicht wird
member-second-pair-hint = Beiträge von Leuten, die nur schreiben, warten immer auf jemanden, der veröffentlicht.
member-role = Rolle
member-add = Jemanden hinzufügen
member-handle-hint = Der berufliche Profilname in dieser Bibliothek.
member-remove = Entfernen
member-leave = Verlassen
post-written-by = Geschrieben von { $name }

## Mitarbeitende, und wenn jemand geht

role-owner = Inhaber:in
role-admin = Admin
role-moderator = Moderator:in
role-staff = Mitarbeitende
leaving-title = Wenn jemand geht
leaving-text = Die Anmeldung endet sofort, in jedem Browser und jeder App. Das berufliche Profil bleibt lesbar, sagt, dass die Person gegangen ist, und kann nichts mehr posten. Was veröffentlicht wurde, bleibt.
leaving-note = Was das Profil sagen wird
leaving-note-hint = Ein Satz wie: Anna hat die Bibliothek im November 2026 verlassen.
leaving-successor = Wer gemeinsame Profile übernimmt, die nur diese Person verwaltet
leaving-nobody = Niemand nötig
leaving-personal = Persönliche Profile gehören den Menschen, nicht der Bibliothek, und niemand erfährt, ob es welche gibt. Wer geht, kann sie noch drei Monate lang mit der gewohnten Anmeldung öffnen. Ein Profil bleibt, wie es ist, solange die Person nichts anderes entscheidet.
leaving-sure = Ich bin sicher
leaving-do = Anmeldung beenden
leaving-return = Anmeldung wiederherstellen
leaving-until = Sie haben diese Bibliothek verlassen. Bis zum { $day } können Sie Ihre persönlichen Profile hier öffnen: umziehen, Ihre Daten exportieren oder die Profile löschen.
farewell-title = Dieses Profil löschen
farewell-text = Am Ersten eines Monats, frühestens in 30 Tagen, wird dieses Profil gelöscht, mit allem, was es gepostet hat, hier und auf jedem Server, auf dem es Follower hat. Bis dahin können Sie es sich anders überlegen. Seinen Profilnamen bekommt niemand sonst.
farewell-sure = Ich bin sicher
farewell-on = Dieses Profil wird am { $day } gelöscht.
farewell-stay = Behalten

## Wer antworten, teilen und zitieren darf

policies-title = Wer antworten, teilen oder zitieren kann
policies-reply = Antworten
policies-boost = Teilen
policies-quote = Zitieren
who-everyone = Alle, die ihn sehen
who-followers = Wer mir folgt
who-network = Vertraute Bibliotheken
who-approval = Wem ich es erlaube
who-nobody = Niemand
answers-followers = Follower können antworten
answers-network = Vertraute Bibliotheken können antworten
answers-approval = Antworten brauchen Zustimmung
answers-nobody = Keine Antworten
readers-title = Wer das sieht
readers-open = Alle sehen ihn, angemeldet oder nicht.
readers-closed = Wer nicht angemeldet ist, sieht ihn nicht.
readers-ask = Prüfen, wer ihn sehen kann
readers-who = Person
readers-look = Prüfen
readers-sees = { $name } kann diesen Beitrag sehen.
readers-sees-not = { $name } kann diesen Beitrag nicht sehen.
readers-reply-yes = Kann antworten
readers-reply-no = Kann nicht antworten
readers-reply-ask = Kann antworten, wenn Sie zustimmen
readers-boost-yes = Kann ihn teilen
readers-boost-no = Kann ihn nicht teilen
readers-boost-ask = Kann ihn teilen, wenn Sie zustimmen
readers-quote-yes = Kann ihn zitieren
readers-quote-no = Kann ihn nicht zitieren
readers-quote-ask = Kann ihn zitieren, wenn Sie zustimmen
approvals-title = Freigaben
approvals-empty = Niemand wartet
approvals-empty-text = Hier erscheinen Antworten, Geteiltes und Zitate, die Ihre Zustimmung brauchen.
approval-reply = { $name } hat auf Ihren Beitrag geantwortet.
approval-boost = { $name } möchte Ihren Beitrag teilen.
approval-quote = { $name } möchte Ihren Beitrag zitieren.
approval-post = Der Beitrag
approval-allow = Zustimmen
approval-refuse = Ablehnen
archive-title = Ihr Archiv
archive-text = Alles über dieses Profil: seine Beiträge mit Bildern und Filmen, Favoriten, Lesezeichen, Einstellungen, Ihre Meldungen und was darüber entschieden wurde, in einer Datei mit Inhaltsverzeichnis. Andere Programme können sie lesen. Sie bleibt hier eine Woche.
archive-ask = Archiv anfordern
archive-making = Angefordert am { $when }. Es wird gerade erstellt; laden Sie die Seite in einer Weile neu.
archive-ready = Angefordert am { $when }: herunterladen ({ $size } MB)

## Der Übergangswächter

crossing-opt-in = Warnen, bevor ich das falsche Profil benutze
crossing-opt-in-hint = Nur hier und nur, solange Ihre Profile offen sind. Nichts wird gespeichert, und keine App erfährt davon.
crossing-ask = Als { $name } veröffentlichen?
crossing-act = Als { $name }?
crossing-follows = Dieser Person folgen Sie als { $name }, nicht mit diesem Profil.
crossing-branch = Das nennt Ihre Bibliothek oder hat einen Hashtag aus Ihrer Arbeit. Vielleicht passt es besser zu { $name }.
crossing-picture = { $name } hat dasselbe Bild benutzt. Wer beide sieht, kann ahnen, dass Sie eine Person sind.
crossing-table = Das sind vor allem die, denen { $name } folgt: Wer beide Listen vergleicht, kann ahnen, dass sie zusammengehören.
crossing-table-again = Wählen Sie die Datei noch einmal, wenn Sie sicher sind.
crossing-yes = Ja, als { $name }
crossing-other = Nein, als { $name }
crossing-no = Abbrechen
crossing-table-yes = Trotzdem importieren

## Passkeys

passkeys-title = Passkeys
passkeys-text = Ein Passkey auf Ihrem Telefon, Rechner oder Sicherheitsschlüssel ersetzt den Code.
passkeys-none = Noch keiner.
passkey-name = Name des Passkeys
passkey-name-hint = Zum Beispiel: mein Telefon.
passkey-add = Passkey hinzufügen
passkey-remove = Entfernen
passkey-use = Passkey benutzen
passkey-failed = Das hat nicht geklappt. Vielleicht hat Ihr Gerät dafür keinen Passkey oder unterstützt es nicht. Versuchen Sie es noch einmal, oder melden Sie sich auf andere Weise an.
passkey-instead = Passkey statt Passphrase benutzen
passkey-instead-hint = Das Geheimnis entsteht auf Ihrem Gerät und wird hier nicht gespeichert. Der Wiederherstellungscode funktioniert weiter.

## Notöffnung

glass-title = Notzugriff
glass-off = Diese Bibliothek hat keinen Notzugriff: Niemand kann herausfinden, wem ein persönliches Profil gehört, auch nicht mit einem Gerichtsbeschluss.
glass-on = Diese Bibliothek hat einen Notzugriff, mit den Mitarbeitenden vereinbart am { $day } ({ $form }). Bei einem Gerichtsbeschluss oder bei Lebensgefahr können { $one } und { $other } gemeinsam erfahren, wem ein persönliches Profil gehört: einen Namen und sonst nichts. Die Person erfährt es innerhalb von 72 Stunden, es sei denn, ein Gericht verbietet es.
glass-how = Den Schlüssel gibt es nirgends in einem Stück. Ein Profil von vor der Vereinbarung ist erfasst, sobald seine Passphrase geändert wird. Jeder Gebrauch steht im Prüfprotokoll der Bibliothek und wird hier gezählt.
glass-used = Wie oft er genutzt wurde
glass-never = Nie.
glass-year = { $year }: { $number }
glass-told = Am { $day } hat die Bibliothek erfahren, wem das Profil @{ $handle } gehört: { $document }

## Listen von Servern

subscriptions-title = Listen von Servern
subscriptions-lead = Ein Netzwerk von Bibliotheken kann gemeinsam eine Liste von Servern führen, denen es vertraut oder die es blockiert, und jede Bibliothek kann sie abonnieren. Eine Liste wird täglich gelesen; sie wirkt erst, wenn Sie sie angesehen haben. Was diese Bibliothek selbst entschieden hat, hat Vorrang vor jeder Liste.
subscriptions-none = Noch keine Liste.
subscriptions-add = Liste abonnieren
subscriptions-url = Adresse der Liste
subscriptions-url-hint = CSV, wie Mastodon es schreibt, eine Domain je Zeile, oder JSON.
subscriptions-kind = Was sie ist
subscriptions-priority = Vorrang
subscriptions-priority-hint = Wo Listen sich widersprechen, entscheidet die höhere Zahl.
lists-allow = Server, denen wir vertrauen
lists-block = Server, die wir blockieren oder einschränken
lists-priority = Vorrang { $number }
lists-is-draft = Entwurf: noch ohne Wirkung
lists-decides = Wirksam
lists-read = Gelesen am { $when }
lists-unread = Noch nicht gelesen
lists-would = Was sich ändern würde: { $count }
lists-would-not = Was sich ohne sie ändern würde: { $count }
lists-apply = Wirksam machen
lists-draft = Wieder zum Entwurf machen
lists-unsubscribe = Abbestellen
lists-excludes = Ausnahmen
lists-excludes-text = Keine Liste ändert, was diese Bibliothek über diese Server entschieden hat.
lists-domain = Domain
lists-exclude = Ausnahme hinzufügen
lists-include = Ausnahme entfernen
standing-none = nichts
standing-accept = vertraut
standing-filter = eingeschränkt
standing-reject = blockiert
standing-drop = still blockiert

reset-do = Neues Passwort
reset-title = Ein neues Passwort
reset-text = Das ist das neue Passwort von @{ $handle }. Es wird einmal gezeigt; Browser und Apps sind abgemeldet.
reset-hint = Geben Sie es persönlich weiter. Es öffnet das berufliche Profil und sonst nichts: Persönliche Profile haben eigene Geheimnisse, die hier niemand zurücksetzen kann.
point-title = Auf mein anderes Profil verweisen
point-warning = { $name } erfährt dadurch, dass { $me } und das Profil, das Sie wählen, derselben Person gehören: Ihnen. { $name } kann es weitersagen, und Sie können es nicht rückgängig machen.
point-other = Das Profil, auf das Sie verweisen
point-sure = Ich möchte, dass { $name } es weiß
point-do = Mitteilen
point-message = { $asker } Sie finden mich hier: { $handle }
passkey-mine = Den Passkey meiner anderen Profile benutzen
passkey-prove = Bestätigen Sie zuerst Ihren zweiten Faktor
passkey-prove-text = Danach können Sie zehn Minuten lang einen Passkey hinzufügen.
second-parent = Antwort auf
second-due = Geplant für { $when }
approvals-mine = Wartet auf die Zustimmung anderer
approval-mine-reply = Ihre Antwort auf einen Beitrag
approval-mine-boost = Ihr Teilen eines Beitrags
approval-mine-quote = Ihr Zitat eines Beitrags
approval-mine-like = Ihr Favorit für einen Beitrag
approval-withdraw = Zurückziehen
notices-approvals =
    { $count ->
        [one] Etwas wartet auf Ihre Zustimmung: eine Antwort, etwas Geteiltes oder ein Zitat
       *[other] { $count } Antworten, Zitate und geteilte Beiträge warten auf Ihre Zustimmung
    }
notices-second =
    { $count ->
        [one] Ein Beitrag wartet auf die Vier-Augen-Prüfung
       *[other] { $count } Beiträge warten auf die Vier-Augen-Prüfung
    }

### Sich selbst anmelden.

sign-up-title = Registrieren
sign-up-lead = Sie legen bei { $branch } ein berufliches Profil an, für Ihre Arbeit hier.
sign-up-handle = Profilname
sign-up-handle-hint = 1 bis 30 Buchstaben, Ziffern oder Unterstriche. Er steht hinter dem @.
sign-up-reason = Warum möchten Sie dazukommen?
sign-up-handbook = Das Handbuch lesen
sign-up-agree = Ich habe das Handbuch gelesen
sign-up-do = Registrieren
sign-up-wrong-username = Wählen Sie einen anderen Profilnamen: Dieser ist vergeben, vorbehalten oder besteht nicht aus 1 bis 30 Buchstaben, Ziffern oder Unterstrichen.
sign-up-wrong-email = Diese E-Mail-Adresse kann nicht verwendet werden. Prüfen Sie sie, oder fragen Sie die Admins Ihrer Bibliothek.
sign-up-wrong-password = Ein Passwort hat 10 bis 200 Zeichen.
sign-up-wrong-reason = Sagen Sie in höchstens 420 Zeichen, warum Sie dazukommen möchten.
sign-up-wrong-agreement = Lesen Sie das Handbuch, und setzen Sie das Häkchen, dass Sie es gelesen haben.
sign-in-sign-up = Noch kein Konto? Registrieren
sign-up-closed = In dieser Bibliothek legen Admins die Konten an. Wenn Sie hier arbeiten, bitten Sie jemanden, der die Mitarbeitenden verwaltet, um eines.
signed-up-title = Ihr Konto ist bereit
signed-up-text = Melden Sie sich mit E-Mail-Adresse und Passwort an.
signed-up-letter-title = Prüfen Sie Ihre E-Mails
signed-up-letter-text = Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn innerhalb von zwei Tagen, um Ihre Adresse zu bestätigen.
signed-up-waits-title = Wartet auf Zustimmung
signed-up-waits-text = Jemand in der Bibliothek prüft Ihre Registrierung. Sie bekommen eine E-Mail, sobald entschieden ist.
confirm-title = Adresse bestätigen
confirm-do = Ja, das ist meine Adresse
confirm-gone = Dieser Link wurde schon benutzt, oder es gibt einen neueren. Melden Sie sich an, oder registrieren Sie sich noch einmal.
sign-ups-title = Registrierungen, die auf Zustimmung warten
sign-ups-approve = Zustimmen
sign-ups-refuse = Ablehnen
invitations-title = Einladungen
invitations-text = Wer den Link hat, kann sich registrieren, auch wenn die Registrierung geschlossen ist.
invitations-left = für noch { $left }, bis { $until }
invitations-uses = Für wie viele Menschen
invitations-days = Für wie viele Tage
invitations-make = Einladung erstellen
profile-feed = Einen Feed (RSS) meiner öffentlichen Beiträge anbieten
profile-avatar-description = Was das Bild zeigt
profile-header-description = Was das Titelbild zeigt
post-quote = Zitieren
post-quote-pending = Dieses Zitat wartet auf die Zustimmung der Verfasser:in.
compose-quote-title = Zitieren
notice-decided = Zu einem Beitrag von Ihnen:

# Gutscheine: Ein persönliches Profil zeigt, dass es zu jemandem aus dem Haus gehört.
voucher-title = Nachweis, dass Sie zur Bibliothek gehören
voucher-lead = Ihre Bibliothek weiß nicht, wem ein persönliches Profil gehört. Deshalb holt dieser Browser einmal im Monat fünf Nachweise für Ihre Anmeldung, so wie für alle anderen, und später gibt jedes Ihrer Profile einen davon ab, jedes an einem anderen Tag. Niemand kann sehen, wer welchen Nachweis bekommen hat. Melden Sie sich einmal im Monat an, und öffnen Sie hier Ihre persönlichen Profile.
voucher-until = { $handle } kann bis { $day } Beiträge für die Bibliothek lesen und schreiben.
voucher-none = { $handle } hat keinen frischen Nachweis: Das Profil kann Beiträge für die Bibliothek weder lesen noch schreiben; alles andere bleibt. Nachweise, die heute gekommen sind, gelten ab morgen; öffnen Sie das Profil dann einmal.
voucher-script = In diesem Browser ist JavaScript ausgeschaltet. Deshalb können hier keine Nachweise geholt werden: Der Browser muss sie vor dem Server verbergen, damit er nie sieht, welche Ihre sind. Melden Sie sich einmal im Monat mit einem Browser an, der JavaScript ausführt.
voucher-key-fault = Es wurden keine Nachweise geholt: Ihre Bibliothek zeigt diesem Browser einen anderen Schlüssel als früher oder als allen anderen. Fragen Sie die, die sie hier betreiben, nach dem Grund.
voucher-proof-fault = Die Nachweise wurden verworfen: Ihre Bibliothek hat nicht bewiesen, dass sie wie die aller anderen sind. Fragen Sie die, die sie hier betreiben, nach dem Grund.

secrets-older = Frühere Passphrasen
secrets-older-text = Eine neue Passphrase ersetzt nie eine frühere: Profile unter der früheren bleiben und öffnen sich weiter mit ihr. Es ist Platz für zwei frühere. Wenn Sie sie endgültig verloren haben, sagen Sie es, und nach 14 Tagen ist der Platz wieder frei; bis dahin schicken wir Ihnen E-Mails dazu, falls Sie es nicht waren.
secrets-older-lost = Die früheren sind verloren
secrets-older-found = Behalten
security-address-title = Sicherheitsadresse
security-address-lead = E-Mails zu dieser Anmeldung, etwa über ein neues Passwort oder falsche Passphrasen, gehen an Ihre dienstliche Adresse. Hier können Sie eine zweite Adresse angeben, die Ihr Arbeitgeber nicht liest.
security-address-label = Sicherheitsadresse
security-address-hint = Sie gehört allein zu dieser Anmeldung. Nehmen Sie keine Adresse, an der eines Ihrer persönlichen Profile E-Mails bekommt. Leer heißt: keine.
security-address-password = Ihr dienstliches Passwort
security-address-save = Adresse speichern

consent-ties = Eine App, die Sie mit zwei Ihrer Profile nutzen, kann sie miteinander verbinden: Wer sie herstellt und ihre Server sehen beide und die Adresse Ihres Geräts. Wir registrieren sie für jedes persönliche Profil getrennt; mehr können wir nicht tun. Nehmen Sie für ein persönliches Profil eine andere App oder die Seiten Ihrer Bibliothek.

glass-fingerprint = Fingerabdruck seines Schlüssels:
glass-fingerprint-hint = Vergleichen Sie ihn mit dem, der bei der Vereinbarung des Notzugriffs vorgelesen wurde. Dieser Browser merkt ihn sich, und jede Änderung steht im Prüfprotokoll der Bibliothek.
glass-other = Das ist nicht der Schlüssel, den dieser Browser bisher kannte. Fragen Sie die beiden, die ihn haben, nach dem Grund, bevor Sie ein persönliches Profil anlegen oder ändern.
glass-compared = Ich habe den Fingerabdruck verglichen: diesen merken
glass-forged = Was diese Seite über den Notzugriff sagt, ist nicht von Ihrer Bibliothek unterschrieben, oder andere sehen etwas anderes. Legen Sie hier kein persönliches Profil an und ändern Sie keines. Fragen Sie die beiden, die den Schlüssel haben, nach dem Grund.

voucher-app = Dieses Profil braucht einen frischen Nachweis, dass es jemandem aus der Bibliothek gehört; sonst kann es Beiträge für die Bibliothek nicht mehr lesen. Apps können keinen abgeben: Melden Sie sich mit einem Browser an, und öffnen Sie Ihre persönlichen Profile unter { $link }
