### Texte der Seiten. `#` steht für eine Zahl, wo der Browser zählt.

skip = Zum Inhalt springen

save = Speichern

undo = Rückgängig

sign-in = Anmelden
sign-out = Abmelden
sign-in-email = Dienstliche E-Mail-Adresse
sign-in-password = Passwort
sign-in-kept = Sie wurden abgemeldet. Was Sie geschrieben haben, ist aufgehoben: Melden Sie sich an, um weiterzumachen.
sign-in-lost = Noch kein Zugang? Fragen Sie, wer Branchline in Ihrer Bibliothek betreut.
sign-in-wrong = Diese E-Mail-Adresse und dieses Passwort gehören nicht zusammen. Prüfen Sie beide und versuchen Sie es noch einmal.

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
nav-label = Orte
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

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

time-day = { $day }. { $month } { $year }
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
landing-source = Das Programm hinter dieser Seite

home-empty = Hier hat noch niemand geschrieben
home-empty-text = Hier stehen die Beiträge der Leute, denen Sie folgen, aus Ihrer Bibliothek und aus anderen.
home-find = Jemanden finden

branch-lead = Was Mitarbeitende dieser Bibliothek für alle oder nur für die Bibliothek geschrieben haben.
branch-empty = Noch ist es still
branch-empty-text = Hier erscheinen die Beiträge dieser Bibliothek. Schreiben Sie den ersten.
branch-write = Einen Beitrag schreiben

network-lead = Öffentliche Beiträge dieser Bibliothek und aller anderen, die sie kennt, und was vertraute Bibliotheken miteinander teilen.
network-empty = Noch nichts von anderswo
network-empty-text = Sobald jemand hier jemandem aus einer anderen Bibliothek folgt, erscheinen die Beiträge hier.

tag-empty = Keine Beiträge mit diesem Schlagwort
tag-empty-text = Hier erscheinen Beiträge für alle, die dieses Schlagwort tragen.
tag-follow = Diesem Schlagwort folgen
tag-unfollow = Nicht mehr folgen

list-empty = Noch nichts auf dieser Liste
list-empty-text = Setzen Sie Leute darauf, denen Sie folgen, auf deren Profil.

timeline-older = Ältere Beiträge
timeline-newest = Zum Neuesten
timeline-end = Sie sind auf dem neuesten Stand.

live-one = 1 neuer Beitrag
live-more = # neue Beiträge

announcement = Von { $branch }
announcement-dismiss = Gelesen

catch-up-lead = Die letzten Tage, nach Tag und Bibliothek. Am Ende ist wirklich Schluss.
catch-up-empty = Nichts nachzulesen

post-boosted-by = Geteilt von
post-pinned = Angeheftet
post-filtered = Gefiltert: { $filter }
post-edited = bearbeitet { $when }
post-warning = Inhaltswarnung: { $warning }
post-quote-missing = Zitiert einen Beitrag, der nicht da ist oder den Sie nicht sehen dürfen.
post-reactions = Reaktionen von anderswo
post-actions = Was Sie mit dem Beitrag von { $name } tun können
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
        [one] Ein heikles Bild: anzeigen
       *[other] { $count } heikle Bilder: anzeigen
    }

poll-choose-one = Wählen Sie eine Antwort
poll-choose-some = Wählen Sie eine oder mehrere Antworten
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
compose-kept = Das hatten Sie hier zuletzt geschrieben.
compose-audience = Wer es sehen kann
compose-public = Alle im Netz
compose-unlisted = Alle, aber nicht in öffentlichen Zeitleisten
compose-mentioned = Nur die Leute, die Sie erwähnen
compose-branch = Nur für { $branch }: verlässt diesen Server nie
compose-network = Das Team hier und in { $count ->
    [one] einer vertrauten Bibliothek
   *[other] { $count } vertrauten Bibliotheken
}
compose-same-circle = Derselbe Kreis
compose-circle = Nur die Leute auf Ihrer Liste „{ $name }“; niemand sieht, wer sonst
compose-warning = Inhaltswarnung
compose-warning-label = Was sollten Lesende wissen, bevor sie es öffnen?
compose-pictures = Bilder
compose-keep-picture = Dieses Bild behalten
compose-alt = Beschreiben Sie es für alle, die es nicht sehen
compose-alt-hint = Zum Beispiel: „Ein Kind auf einem Lesesessel hält ein Bilderbuch verkehrt herum.“
compose-file = Bild { $number }
compose-sensitive = Bilder erst auf Wunsch zeigen
compose-poll = Umfrage
compose-answer = Antwort { $number }
compose-language = Sprache des Beitrags
compose-schedule = Später veröffentlichen
compose-schedule-hint = Frühestens in fünf Minuten, in Ihrer Zeitzone. Leer: jetzt.
compose-schedule-fault = Die Zeit zum Veröffentlichen ist nicht lesbar. Wählen Sie einen Tag und eine Uhrzeit.
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

thread-title = Gespräch
thread-with = Gespräch mit { $name }
thread-sign-in = Anmelden und antworten

history-title = Frühere Fassungen
history-lead = Was in diesem Beitrag stand, die neueste Fassung zuerst.

delete-title = Diesen Beitrag löschen?
delete-as = Sie löschen ihn als { $name }.
delete-what = Er verschwindet hier sofort, und andere Bibliotheken werden gebeten, ihn ebenfalls zu löschen. Das lässt sich nicht rückgängig machen.
delete-yes = Beitrag löschen
delete-again = Löschen und neu verfassen
delete-no = Behalten

silence-title = Nichts mehr von { $domain }?
silence-what = Sie sehen dann keine Beiträge und Mitteilungen mehr von dort. Sie folgen dort niemandem mehr, und niemand von dort folgt Ihnen; wer es wieder erlaubt, bekommt das nicht zurück. Niemand erfährt davon.
silence-yes = Diesen Server fernhalten
silence-no = Alles so lassen

done-posted = Ihr Beitrag ist veröffentlicht.
done-sending = Ihr Beitrag geht in # Sekunden hinaus.
done-held = Zur Prüfung aufbewahrt. Jemand liest ihn zuerst; Sie müssen ihn nicht noch einmal senden.
done-pointed = Gesagt. Die Anfrage bleibt ohne Antwort.
done-asked = Aufbewahrt, bis die andere Seite zugestimmt hat; Sie müssen es nicht noch einmal senden.
done-late = Er war schon draußen und kann nur noch gelöscht werden.
done-edited = Ihre Änderungen sind veröffentlicht. Die frühere Fassung bleibt lesbar.
done-scheduled = Ihr Beitrag wartet auf seine Zeit.
done-deleted = Der Beitrag ist gelöscht.
done-follow = Sie folgen diesem Profil. Wenn es Folgende erst prüft, wartet Ihre Anfrage auf Antwort.
done-unfollow = Sie folgen diesem Profil nicht mehr.
done-block = Blockiert: Sie sehen und folgen einander nicht mehr.
done-unblock = Nicht mehr blockiert. Das Folgen beginnt von vorn.
done-mute = Stummgeschaltet: Sie sehen die Beiträge nicht mehr. Niemand erfährt davon.
done-unmute = Nicht mehr stummgeschaltet.
done-authorize = Die Person folgt Ihnen jetzt.
done-ignore = Die Anfrage wird ignoriert. Niemand erfährt es.
done-reject = Abgelehnt. Mehr wird der Person nicht gesagt.
done-reported = Danke. Die Leute, die diese Bibliothek betreuen, werden es lesen.
done-saved = Gespeichert.
done-voted = Ihre Stimme ist gezählt.
done-removed = Entfernt.
done-listed = Auf die Liste gesetzt.
done-changed = Erledigt.

fault-title = Das hat nicht geklappt
fault-nothing = Hier ist nichts
fault-missing = Hier ist nichts, oder Sie können es nicht sehen.
fault-no-page = Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben oder gelöscht.
fault-form = Diese Adresse nimmt ein Formular entgegen und zeigt keine Seite. Gehen Sie zurück und versuchen Sie es noch einmal.
fault-start = Zum Anfang

offline-title = Keine Verbindung
offline-text = Branchline ist gerade nicht erreichbar. Was Sie geschrieben haben, bleibt in diesem Browser aufgehoben.
offline-again = Noch einmal versuchen

source-title = Das Programm hinter dieser Seite
source-what = { $branch } nutzt Branchline { $version }, freie Software unter der GNU Affero General Public License, Version 3.
source-how = Wer diese Seite nutzt, kann den Quelltext mit allen Änderungen bekommen. Fragen Sie, wer Branchline hier betreut.

notices-title = Mitteilungen
notices-empty = Nichts Neues
notices-empty-text = Hier lesen Sie, wer Sie erwähnt, Ihnen folgt oder Ihre Beiträge als Favorit markiert.
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

requests-title = Möchten Ihnen folgen

request-yes = Erlauben
request-ignore = Still ignorieren
request-hint = Wer abgelehnt wird, erfährt es. Wer ignoriert wird, sieht eine wartende Anfrage.
request-no = Ablehnen

messages-lead = Beiträge, die nur Sie und die Erwähnten sehen.
messages-empty = Keine Nachrichten
messages-empty-text = Wählen Sie „Neue Nachricht“, schreiben Sie mit einem @, an wen, und senden Sie sie.
messages-alone = sich selbst
messages-unread = neu
messages-read = Als gelesen markieren
messages-remove = Von der Liste nehmen

bookmarks-empty = Keine Lesezeichen
bookmarks-empty-text = Merken Sie sich einen Beitrag, dann steht er hier. Niemand erfährt davon.

favourites-empty = Keine Favoriten
favourites-empty-text = Hier stehen Ihre Favoriten; wer sie geschrieben hat, erfährt davon.

scheduled-title = Geplante Beiträge
scheduled-empty = Nichts wartet
scheduled-empty-text = Wählen Sie beim Schreiben eine Zeit; bis dahin steht der Beitrag hier.
scheduled-cancel = Nicht veröffentlichen
scheduled-failed = Er wurde nicht veröffentlicht: { $reason }
second-approve = Veröffentlichen
second-return = Zurück an die Verfasserin, den Verfasser
second-note-label = Was sich ändern soll
second-note = Zurückgegeben: { $note }
second-take-up = Wieder bearbeiten

lists-empty = Noch keine Listen
lists-empty-text = Eine Liste zeigt die Beiträge einiger Leute, denen Sie folgen, etwa zu einem Thema oder Projekt.
lists-new = Eine neue Liste
lists-title = Name
lists-replies = Welche Antworten sie zeigt
lists-replies-followed = An Leute, denen Sie folgen
lists-replies-list = An Leute auf der Liste
lists-replies-none = Keine
lists-exclusive = Diese Leute hier lesen und nicht auf der Startseite
lists-exclusive-word = nicht auf der Startseite
lists-create = Liste anlegen
lists-edit = Ändern
lists-edit-title = Die Liste { $title }
lists-people = Leute darauf
lists-people-empty = Noch niemand. Öffnen Sie ein Profil, dem Sie folgen, um es hinzuzufügen.
lists-take-off = Von der Liste entfernen
lists-remove = Liste entfernen
lists-tags = Schlagwörter, denen Sie folgen

filters-title = Filter
filters-lead = Beiträge mit diesen Wörtern werden ausgeblendet oder öffnen sich erst auf Wunsch. Niemand erfährt davon.
filters-empty = Keine Filter
filters-empty-text = Ein Filter hilft, wenn ein Thema eine Zeit lang zu viel ist.
filters-new = Ein neuer Filter
filters-name = Name
filters-words = Wörter
filters-words-hint = Mit Kommas dazwischen: Haushalt, Heizung
filters-whole = Nur ganze Wörter
filters-where = Wo
filters-what = Was geschieht
filters-warn = Auf Wunsch öffnen
filters-hide = Ausblenden
filters-warns = öffnet sich auf Wunsch
filters-hides = ausgeblendet
filters-how-long = Wie lange
filters-for-ever = Bis ich ihn entferne
filters-month = Einen Monat
filters-until = bis { $when }
filters-create = Filter anlegen
filters-remove = Entfernen
filters-in-home = Startseite und Listen
filters-in-notifications = Mitteilungen
filters-in-public = Bibliothek und Netzwerk
filters-in-thread = Gespräche
filters-in-account = Profile

people-followers = Wer { $name } folgt
people-following = Wem { $name } folgt
people-empty = Niemand zu zeigen
people-empty-text = Noch niemand, oder das Profil behält diese Liste für sich.
people-more = Weitere Leute

quiet-title = Stumm und blockiert
quiet-muted = Stummgeschaltete
quiet-blocked = Blockierte
quiet-empty = Niemand
quiet-empty-text = Niemand.

domains-title = Server, von denen Sie nichts wollen
domains-unblock = Wieder zulassen

profile-edit = Profil bearbeiten
profile-moved = Dieses Profil ist umgezogen nach
profile-suspended = Der eigene Server hat dieses Profil gesperrt.
profile-empty = Hier ist nichts, was Sie sehen können.
profile-since = hier seit { $day }
profile-tabs = Was gezeigt wird
profile-tab-posts = Beiträge
profile-tab-replies = Mit Antworten
profile-tab-media = Medien
profile-follow = Folgen
profile-ask = Anfragen
profile-unfollow = Nicht mehr folgen
profile-take-back = Anfrage zurückziehen
profile-mention = Anschreiben
profile-follows-you = Folgt Ihnen
profile-waiting = Wartet auf Antwort
profile-muted = Stummgeschaltet
profile-mute = Stummschalten
profile-unmute = Stummschaltung aufheben
profile-block = Blockieren
profile-unblock = Nicht mehr blockieren
profile-blocked = Sie haben { $name } blockiert: Keiner liest den anderen.
profile-dismiss = Nicht mehr folgen lassen
profile-block-domain = Nichts mehr von { $domain }
profile-report = Dieses Profil melden
profile-notify = Bei neuen Beiträgen Bescheid geben
profile-notify-off = Keine Mitteilungen über Beiträge mehr
profile-boosts = Geteiltes zeigen
profile-boosts-off = Geteiltes nicht zeigen
profile-list = Auf eine Liste setzen
profile-list-add = Hinzufügen
profile-note = Ihre private Notiz
profile-name = Name
profile-about = Über Sie
profile-own-words = Dass Sie nur für sich sprechen, in Ihren Worten
profile-own-words-hint = Steht am Ende Ihres Profils. Es gibt keinen fertigen Satz: Einer, den alle hätten, würde zeigen, wer zusammengehört.
profile-verified = Von der Bibliothek bestätigt
staff-text = { $name } arbeitet bei { $branch }. Diese Seite sagt es im Namen der Bibliothek.
profile-avatar = Bild
profile-avatar-hint = JPEG, PNG, GIF oder WebP; es wird quadratisch zugeschnitten.
profile-header = Bild oben auf der Seite
profile-lines = Angaben
profile-line-name = Bezeichnung { $number }
profile-line-value = Text { $number }
profile-locked = Ich entscheide, wer mir folgt
profile-discoverable = Dieses Profil anderen vorschlagen
profile-indexable = Meine öffentlichen Beiträge dürfen gefunden werden
profile-hide = Nicht zeigen, wem ich folge und wer mir folgt
profile-bot = Hier schreibt ein Programm
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
preferences-branch-language = Wie der Browser, sonst die der Bibliothek
preferences-zone = Zeitzone
preferences-branch-zone = Die der Bibliothek
preferences-media = Heikle Bilder
preferences-media-default = Auf Wunsch
preferences-media-show-all = Immer zeigen
preferences-media-hide-all = Nie von selbst zeigen
preferences-warnings = Inhaltswarnungen immer aufklappen
preferences-autoplay = Animationen von selbst abspielen
preferences-quiet-from = Ruhe ab
preferences-quiet-until = Ruhe bis
preferences-quiet-none = Keine Ruhezeit
preferences-quiet-hint = In der Ruhezeit zeigt nichts neue Mitteilungen an; sie warten so lange.
preferences-audience = Übliches Publikum
preferences-post-language = Übliche Sprache
preferences-post-language-hint = Ein Kürzel wie en oder de
preferences-contact = Post an dieses Profil
preferences-contact-label = E-Mail-Adresse
preferences-contact-hint = Eine eigene, wenn Sie hier E-Mails möchten. Nichts über dieses Profil geht je an Ihre Arbeitsmail. Leer heißt: keine E-Mails.
preferences-sensitive = Meine Bilder erst auf Wunsch zeigen
preferences-undo = Zeit, einen Beitrag zurückzunehmen
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
devices-end = Dort abmelden
devices-revoke = Zugang entziehen
devices-since = seit { $when }
devices-used = zuletzt genutzt am { $when }
devices-unknown = Ein Browser

menu-places = Weitere Orte
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
report-lead = Das lesen die Leute, die diese Bibliothek betreuen. Wen es betrifft, erfährt nicht, wer Sie sind.
report-reason = Worum es geht
report-other = Etwas anderes
report-spam = Unerwünschte Werbung
report-violation = Es verstößt gegen unsere Regeln
report-legal = Es verstößt gegen das Gesetz
report-comment = Was ist passiert?
report-forward = Auch { $host } Bescheid geben, ohne Ihren Namen
report-send = Absenden

search-title = Suchen
search-label = Ein Name, eine Adresse oder Wörter aus einem Beitrag
search-hint = Jemand in einer anderen Bibliothek: bea@birch.example. Beiträge werden gefunden, wo ihre Verfasser zustimmen.
search-button = Suchen
search-nothing = Nichts gefunden
search-nothing-text = Nichts passt zu „{ $query }“. Für jemanden in einer anderen Bibliothek schreiben Sie die ganze Adresse mit dem Namen der Bibliothek hinter dem @.
search-people = Leute
search-tags = Schlagwörter
search-posts = Beiträge

consent-heading = Zustimmung
consent-title = { $app } Zugang geben?
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
upload-arriving = Unterwegs: # %
upload-here = Hochgeladen. Fügen Sie eine Beschreibung hinzu.
upload-lost = Es kam nicht an; beim Posten wird es noch einmal geschickt.
upload-leave = Weglassen

# Eine Anmeldung, mehrere Profile
profiles-title = Ihre Profile
profiles-lead = Wählen Sie, wer spricht. Jedes Profil hat eigene Seiten; zwei Tabs können zwei Profile halten.
profiles-opened = Ihre persönlichen Profile sind in diesem Browser geöffnet. Nach 20 Minuten ohne Gebrauch schließen sie sich selbst.
profiles-lock = Jetzt verschließen
profiles-closed = Persönliche Profile
profiles-closed-text = Wenn Sie hier ein persönliches Profil haben, öffnen Sie es mit seiner eigenen Passphrase. Niemand kann sehen, ob Sie eines haben.
profiles-word = Passphrase Ihrer persönlichen Profile
profiles-word-hint = Nicht Ihr Arbeitspasswort. Ihr Wiederherstellungscode geht auch.
profiles-open = Öffnen
profiles-more = Anlegen und bewahren
locked-title = Dieses Profil ist verschlossen
locked-kept = Was Sie geschrieben haben, ist aufgehoben: Öffnen Sie das Profil, um weiterzumachen.
locked-text = Es wurde geschlossen, weil es eine Weile nicht gebraucht wurde, weil Sie es verschlossen haben oder weil diese Adresse zu einer anderen Anmeldung gehört.

personal-new = Ein persönliches Profil anlegen
personal-lead = Ein persönliches Profil gehört nur Ihnen. Es hat einen eigenen Namen, eigene Follower und Beiträge und keine Verbindung zu Ihrer Arbeit hier.
personal-hidden = Was verborgen bleibt
personal-hidden-text = Keine Tabelle dieser Bibliothek verbindet es mit Ihrer Anmeldung. Die Liste Ihrer Profile ist mit Ihrer Passphrase verschlüsselt: Ihr Arbeitgeber, wer Ihr Arbeitspasswort zurücksetzt und wer die Datenbank kopiert, kann sie nicht lesen.
personal-not-hidden = Was sich nicht verbergen lässt
personal-domain = Die Adresse nennt die Bibliothek: Alle sehen, dass hier jemand aus dieser Bibliothek schreibt.
personal-small = In einem kleinen Team wird geraten. Wie Sie schreiben und was Sie wissen, kann Sie verraten.
personal-operator = Wer die Maschine betreibt, könnte das Programm ändern und Ihnen beim Tippen zusehen.
personal-way = Nur Sie legen es an; nur die Sicherheitsregeln des Handbuchs sehen es an, und nur Sie sehen, was sie sagen.
personal-if-lost = Wenn Sie die Geheimnisse verlieren
personal-if-lost-text = Sie bekommen einmal einen Wiederherstellungscode. Ohne Passphrase und ohne Code kann niemand das Profil wieder öffnen, weder wir noch Ihr Arbeitgeber.
personal-handle = Name
personal-handle-hint = Buchstaben, Ziffern und Unterstriche. Wählen Sie einen, der nicht wie Ihr Name bei der Arbeit aussieht.
personal-make = Dieses Profil anlegen
secrets-title = Passphrase und Wiederherstellungscode
secrets-lead = Sie gehören zu Ihren persönlichen Profilen, nicht zu Ihrer Anmeldung bei der Arbeit. Haben Sie kein persönliches Profil, ist hier nichts zu tun.
secrets-passphrase = Eigene Passphrase
secrets-passphrase-hint = Mindestens 10 Zeichen; vier Wörter Ihrer Wahl sind gut. Nicht Ihr Arbeitspasswort. Haben Sie schon ein persönliches Profil, nehmen Sie dieselbe Passphrase, damit beide beisammen bleiben.
secrets-again = Dieselbe Passphrase noch einmal
secrets-new = Neue Passphrase
secrets-change = Passphrase ändern
secrets-lost = Wenn Sie ein Geheimnis verloren haben
secrets-lost-passphrase = Die Passphrase: Nehmen Sie stattdessen den Wiederherstellungscode und wählen Sie eine neue Passphrase.
secrets-lost-code = Den Wiederherstellungscode: Ändern Sie die Passphrase (dieselbe genügt), dann bekommen Sie einen neuen Code.
secrets-lost-both = Beide: Niemand kann Ihre persönlichen Profile wieder öffnen. Apps, die dort angemeldet sind, arbeiten weiter.
secrets-lost-work = Das Arbeitspasswort: Ihre persönlichen Profile bleiben unberührt, wer auch immer es zurücksetzt.
bring-back-title = Ein Profil zurückholen
bring-back-text = Fehlt eines Ihrer persönlichen Profile in der Liste, holen sein Name und seine Passphrase es zurück. Von da an öffnet diese Passphrase alle, die jetzt offen sind.
bring-back-passphrase = Seine Passphrase
personal-later = Ihr Profil ist innerhalb einer Stunde bereit. Es wartet auf einen eigenen Moment, damit niemand, der die Datenbank liest, an der Zeit erkennt, wer es angelegt hat.
recovery-title = Ihr Wiederherstellungscode
recovery-text = Schreiben Sie ihn auf und bewahren Sie ihn, wo nur Sie ihn finden, nicht in Ihrer Arbeitsmail. Er wird nur jetzt gezeigt.
recovery-old = Frühere Codes gelten nicht mehr.
recovery-done = Ich habe ihn bewahrt

# Umziehen, und Tabellen zum Mitnehmen
moving-title = Umziehen, exportieren und importieren
moving-export = Mitnehmen, was Sie gesammelt haben
moving-export-text = Tabellen, die Mastodon und andere Server lesen. Sie sagen, wem Sie folgen und wen Sie blockieren. Halten Sie diese Dateien privat.
table-follows = Wem Sie folgen
table-lists = Listen
table-blocks = Wen Sie blockiert haben
table-mutes = Wen Sie stummgeschaltet haben
table-domains = Server, die Sie fernhalten
table-bookmarks = Lesezeichen
table-filters = Filter
moving-import = Importieren
moving-import-text = Eine Tabelle von hier oder von einem Mastodon-Server. Zeilen kommen zu dem, was Sie haben; nichts wird entfernt.
moving-import-kind = Was die Tabelle enthält
moving-import-file = Tabelle (CSV)
moving-progress = { $table }: { $done } von { $count } Zeilen
moving-reload = Das geht weiter, während Sie weg sind. Öffnen Sie die Seite wieder, um zu sehen, wie weit es ist.
moving-faults = { $count ->
    [one] Eine Zeile ging nicht
   *[other] { $count } Zeilen gingen nicht
}
moving-line = Zeile { $number }:
moving-arrive = Von einem anderen Profil kommen
moving-arrive-text = Nennen Sie das Profil, das Sie verlassen, und beginnen Sie den Umzug dort. Alle können sehen, welche Profile Sie hier nennen; nennen Sie also keines, von dem andere nicht wissen sollen, dass es Ihres ist.
moving-old = Ihr früheres Profil
moving-acct-hint = Als name@server
moving-alias-add = Das bin auch ich
moving-alias-remove = Entfernen
moving-leave = Zu einem anderen Profil umziehen
moving-leave-text = Ihre Follower werden gebeten, dem neuen Profil zu folgen, und dieses sagt, wo Sie sind. Beiträge bleiben hier. Das neue Profil muss dieses zuerst nennen. Alle können den Umzug sehen.
moving-new = Ihr neues Profil
moving-sure = Ich will mit meinen Followern dorthin umziehen
moving-moved = Dieses Profil ist nach { $to } umgezogen. Es kann nicht mehr schreiben.
moving-come-back = Den Umzug zurücknehmen

# Der zweite Faktor
factor-title = Zweiter Faktor
factor-lead = Ein Code aus einer App auf Ihrem Telefon, neben dem Arbeitspasswort. Er schützt die Anmeldung; persönliche Profile haben ihre eigene Passphrase.
factor-off = Der zweite Faktor ist aus: Wer Ihr Passwort hat, kann sich anmelden.
factor-begin = Einrichten
factor-scan = Öffnen Sie eine Authenticator-App auf Ihrem Telefon und zeigen Sie ihrer Kamera dieses Bild.
factor-type = Geben Sie den Code ein, den die App zeigt.
factor-picture = Bild des Geheimnisses für eine Authenticator-App
factor-letters = Keine Kamera? Tippen Sie stattdessen dies ab:
factor-code = Code
factor-code-hint = Sechs Ziffern, die jede halbe Minute wechseln.
factor-confirm = Einschalten
factor-on = Der zweite Faktor ist an.
factor-or-recovery = Sechs Ziffern aus Ihrer App oder einer Ihrer Wiederherstellungscodes.
factor-switch-off = Ausschalten
factor-now-on = Der zweite Faktor ist an.
factor-recovery = Jeder dieser Codes ersetzt die App einmal, wenn das Telefon verloren ist. Schreiben Sie sie auf; sie werden nur jetzt gezeigt.
factor-ask = Ihr Code
enter-title = Noch einmal Ihr zweiter Faktor
enter-text = Sie verwalten dieses Profil und können ändern, wer für es spricht. In diesem Browser ist es für die nächste Stunde offen.
enter-go = Weiter
factor-wrong = Dieser Code stimmt nicht, oder er wurde schon benutzt. Warten Sie auf den nächsten.
factor-over = Das hat zu lange gedauert, oder es wurde zu oft versucht. Beginnen Sie noch einmal mit Ihrem Passwort.

# Gemeinsame Profile
shared-new = Ein gemeinsames Profil anlegen
shared-lead = Ein Profil der Bibliothek oder eines Teams, das mehrere gemeinsam führen. Jeder Beitrag merkt sich, wer ihn schrieb, nur für die, die das Profil führen.
shared-handle-hint = Buchstaben, Ziffern und Unterstriche: der Name der Bibliothek oder des Teams.
members-title = Wer dieses Profil führt
members-lead = Alle hier können im Namen dieses Profils schreiben und sehen, wer was schrieb. Sonst niemand.
member-publisher = Veröffentlicht
member-manager = Verwaltet
member-author = Schreibt, andere veröffentlichen
member-second-pair = Vier-Augen-Prüfung
member-second-pair-label = Jemand anderes liest jeden Beitrag, bevor er veröffentlicht wird
member-second-pair-hint = Was nur geschrieben werden darf, wartet immer auf jemanden, der veröffentlicht.
member-role = Was die Person darf
member-add = Jemanden dazunehmen
member-handle-hint = Der Name bei der Arbeit in dieser Bibliothek.
member-remove = Herausnehmen
member-leave = Verlassen
post-written-by = Geschrieben von { $name }

## Mitarbeitende, und wenn jemand geht

role-owner = Inhaberschaft
role-admin = Verwaltung
role-moderator = Moderation
role-staff = Belegschaft
leaving-title = Jemand geht
leaving-text = Die Anmeldung endet sofort, in jedem Browser und jeder App. Das berufliche Profil bleibt lesbar, sagt, dass die Person gegangen ist, und schweigt. Was veröffentlicht wurde, bleibt.
leaving-note = Was das Profil sagen wird
leaving-note-hint = Ein Satz wie: Anna hat die Bibliothek im November 2026 verlassen.
leaving-successor = Wer gemeinsame Profile übernimmt, die nur diese Person verwaltet
leaving-nobody = Niemand muss
leaving-personal = Persönliche Profile gehören den Menschen, nicht der Bibliothek; ob es welche gibt, erfährt niemand. Wer geht, kann sie noch drei Monate lang öffnen, über die gewohnte Anmeldung; ein Profil, von dem niemand etwas sagt, bleibt, wie es ist.
leaving-sure = Ich bin sicher
leaving-do = Anmeldung beenden
leaving-return = Wieder da
leaving-until = Sie haben diese Bibliothek verlassen. Bis zum { $day } können Sie Ihre persönlichen Profile hier öffnen: umziehen, mitnehmen, was ihnen gehört, oder sagen, dass auch sie gehen.
farewell-title = Dieses Profil löschen
farewell-text = Am Ersten eines Monats, frühestens in 30 Tagen, ist es weg, mit allem, was es geschrieben hat, hier und überall, wo man ihm folgt. Bis dahin können Sie es sich anders überlegen. Seinen Namen bekommt niemand sonst.
farewell-sure = Ich bin sicher
farewell-on = Dieses Profil wird am { $day } gelöscht.
farewell-stay = Behalten

## Wer antworten, teilen und zitieren darf

policies-title = Wer antworten oder teilen darf
policies-reply = Antworten
policies-boost = Teilen
policies-quote = Zitieren
who-everyone = Alle, die ihn sehen
who-followers = Wer mir folgt
who-network = Die Bibliotheken unseres Netzes
who-approval = Wem ich zustimme
who-nobody = Niemand
answers-followers = Antworten darf, wer folgt
answers-network = Das Netz darf antworten
answers-approval = Antworten warten auf Zustimmung
answers-nobody = Keine Antworten
readers-title = Wer das sieht
readers-open = Alle sehen ihn, angemeldet oder nicht.
readers-closed = Wer nicht angemeldet ist, sieht ihn nicht.
readers-ask = Was sieht jemand?
readers-who = Für wen
readers-look = Nachsehen
readers-sees = { $name } kann diesen Beitrag sehen.
readers-sees-not = { $name } kann diesen Beitrag nicht sehen.
readers-reply-yes = Darf antworten
readers-reply-no = Darf nicht antworten
readers-reply-ask = Darf antworten, wenn Sie zustimmen
readers-boost-yes = Darf ihn teilen
readers-boost-no = Darf ihn nicht teilen
readers-boost-ask = Darf ihn teilen, wenn Sie zustimmen
readers-quote-yes = Darf ihn zitieren
readers-quote-no = Darf ihn nicht zitieren
readers-quote-ask = Darf ihn zitieren, wenn Sie zustimmen
approvals-title = Freigaben
approvals-empty = Niemand wartet
approvals-empty-text = Wo ein Beitrag von Ihnen sagt, dass Antworten auf Ihre Zustimmung warten, stehen sie hier.
approval-reply = { $name } hat auf Ihren Beitrag geantwortet.
approval-boost = { $name } möchte Ihren Beitrag teilen.
approval-quote = { $name } möchte Ihren Beitrag zitieren.
approval-post = Der Beitrag
approval-allow = Ja
approval-refuse = Nein
archive-title = Alles, was Sie geschrieben haben
archive-text = Ihre Beiträge mit Bildern und Filmen, Ihre Favoriten und Lesezeichen, in einer Datei, die andere Programme lesen können. Sie bleibt eine Woche hier.
archive-ask = Datei erstellen
archive-making = Bestellt am { $when }. Sie wird gerade erstellt; laden Sie die Seite in einer Weile neu.
archive-ready = Bestellt am { $when }: herunterladen ({ $size } MB)

## Der Übergangswächter

crossing-opt-in = Fragen, bevor ich mit dem falschen Profil handle
crossing-opt-in-hint = Nur hier und nur, solange Ihre Profile offen sind. Nichts wird gespeichert, und keine App erfährt davon.
crossing-ask = Als { $name } veröffentlichen?
crossing-act = Als { $name }?
crossing-follows = Dieser Person folgen Sie als { $name }, nicht mit diesem Profil.
crossing-branch = Das nennt Ihre Bibliothek oder hat ein Schlagwort aus Ihrer Arbeit. Vielleicht passt es besser zu { $name }.
crossing-picture = { $name } hat dasselbe Bild benutzt. Wer beide sieht, kann ahnen, dass Sie eine Person sind.
crossing-table = Das sind vor allem die, denen { $name } folgt: Wer beide Listen vergleicht, kann ahnen, dass sie zusammengehören.
crossing-table-again = Wählen Sie die Datei noch einmal, wenn Sie sicher sind.
crossing-yes = Ja, als { $name }
crossing-other = Nein, als { $name }
crossing-no = Lassen
crossing-table-yes = Trotzdem übernehmen

## Passkeys

passkeys-title = Passkeys
passkeys-text = Ein Passkey Ihres Telefons, Rechners oder Sicherheitsschlüssels antwortet, wo sonst nach einem Code gefragt würde.
passkeys-none = Noch keiner.
passkey-name = Wie er heißen soll
passkey-name-hint = Zum Beispiel: mein Telefon.
passkey-add = Passkey hinzufügen
passkey-remove = Herausnehmen
passkey-use = Passkey benutzen
passkey-failed = Das hat nicht geklappt. Vielleicht hat Ihr Gerät dafür keinen Passkey oder kann kein Geheimnis daraus ableiten; Sie können es noch einmal versuchen oder den anderen Weg gehen.
passkey-instead = Passkey statt Passphrase benutzen
passkey-instead-hint = Das Geheimnis entsteht in Ihrem Gerät und wird hier nirgends gespeichert. Der Wiederherstellungscode funktioniert genauso.

## Notöffnung

glass-title = Notöffnung
glass-off = Diese Bibliothek hat keine Notöffnung: Niemand kann herausfinden, wem ein persönliches Profil gehört, auch nicht mit einem Gerichtsbeschluss.
glass-on = Dieses Haus hat eine Notöffnung, mit der Belegschaft vereinbart am { $day } ({ $form }). Bei einem Gerichtsbeschluss oder Gefahr für ein Leben können { $one } und { $other } gemeinsam erfahren, wem ein persönliches Profil gehört: einen Namen und sonst nichts. Wer genannt wird, erfährt es binnen 72 Stunden, es sei denn, ein Gericht verbietet es.
glass-how = Den Schlüssel gibt es nirgends in einem Stück. Ein Profil von vor der Vereinbarung ist erfasst, sobald seine Passphrase geändert wird. Jeder Gebrauch steht im Protokoll des Hauses und wird hier gezählt.
glass-used = Wie oft sie gebraucht wurde
glass-never = Nie.
glass-year = { $year }: { $number }
glass-told = Am { $day } hat die Bibliothek erfahren, wem das Profil @{ $handle } gehört: { $document }

## Listen von Servern

subscriptions-title = Listen von Servern
subscriptions-lead = Ein Netz von Bibliotheken kann gemeinsam eine Liste führen, wem es vertraut und wen es ablehnt, und jedes Haus abonniert sie. Eine Liste wird täglich gelesen; sie entscheidet nichts, bevor Sie sie angesehen haben. Was dieses Haus selbst entschieden hat, steht über jeder Liste.
subscriptions-none = Noch keine Liste.
subscriptions-add = Liste abonnieren
subscriptions-url = Adresse der Liste
subscriptions-url-hint = CSV, wie Mastodon es schreibt, eine Domain je Zeile, oder JSON.
subscriptions-kind = Was sie ist
subscriptions-priority = Vorrang
subscriptions-priority-hint = Wo Listen sich widersprechen, entscheidet die höhere Zahl.
lists-allow = Server, denen wir vertrauen
lists-block = Server, die wir ablehnen oder einschränken
lists-priority = Vorrang { $number }
lists-is-draft = Ein Entwurf: entscheidet nichts
lists-decides = Entscheidet
lists-read = Gelesen am { $when }
lists-unread = Noch nicht gelesen
lists-would = Was sich ändern würde: { $count }
lists-would-not = Was sich ohne sie ändern würde: { $count }
lists-apply = Entscheiden lassen
lists-draft = Zum Entwurf machen
lists-unsubscribe = Abbestellen
lists-excludes = Was keine Liste entscheidet
lists-excludes-text = Server, die hier stehen, bleiben, wie dieses Haus entschieden hat, was auch immer eine Liste sagt.
lists-domain = Domain
lists-exclude = Aus Listen heraushalten
lists-include = Listen entscheiden lassen
standing-none = nichts
standing-accept = vertraut
standing-filter = eingeschränkt
standing-reject = abgelehnt
standing-drop = still abgelehnt

reset-do = Neues Passwort
reset-title = Ein neues Passwort
reset-text = Das ist das neue Passwort von @{ $handle }. Es wird einmal gezeigt; alle Anmeldungen sind beendet.
reset-hint = Geben Sie es persönlich weiter. Es öffnet das berufliche Profil und sonst nichts: Persönliche Profile haben eigene Geheimnisse, die hier niemand zurücksetzen kann.
point-title = Auf mein anderes Profil verweisen
point-warning = Das sagt { $name }, dass Sie es sind: dass { $me } und das Profil, das Sie wählen, eine Person sind. { $name } kann es weitersagen, und Sie können es nicht zurücknehmen.
point-other = Das Profil, auf das Sie verweisen
point-sure = Ich möchte, dass { $name } es weiß
point-do = Sagen
point-message = { $asker } Sie finden mich hier: { $handle }
passkey-mine = Den Passkey meiner anderen Profile benutzen
passkey-prove = Zeigen Sie erst Ihren zweiten Faktor
passkey-prove-text = Danach kann zehn Minuten lang ein Passkey hinzugefügt werden.
second-parent = Der Beitrag, auf den er antwortet
second-due = Soll am { $when } hinausgehen
approvals-mine = Worauf Sie warten
approval-mine-reply = Ihre Antwort auf einen Beitrag
approval-mine-boost = Ihr Teilen eines Beitrags
approval-mine-quote = Ihr Zitat eines Beitrags
approval-withdraw = Zurücknehmen
notices-approvals =
    { $count ->
        [one] Eine Antwort, ein Teilen oder ein Zitat wartet auf Ihre Zustimmung
       *[other] { $count } Antworten, Teilen und Zitate warten auf Ihre Zustimmung
    }
notices-second =
    { $count ->
        [one] Ein Beitrag wartet auf die Vier-Augen-Prüfung
       *[other] { $count } Beiträge warten auf die Vier-Augen-Prüfung
    }

### Sich selbst anmelden.

sign-up-title = Registrieren
sign-up-lead = Sie legen bei { $branch } ein berufliches Profil an: Es spricht für Ihre Arbeit hier.
sign-up-handle = Name hinter dem @
sign-up-handle-hint = 1 bis 30 Buchstaben, Ziffern oder Unterstriche.
sign-up-reason = Warum möchten Sie dazukommen?
sign-up-handbook = Das Handbuch lesen
sign-up-agree = Ich habe das Handbuch gelesen
sign-up-do = Registrieren
sign-up-wrong-username = Wählen Sie einen anderen Namen: Dieser ist vergeben, vorbehalten oder besteht nicht aus 1 bis 30 Buchstaben, Ziffern oder Unterstrichen.
sign-up-wrong-email = Diese E-Mail-Adresse geht nicht. Prüfen Sie sie, oder fragen Sie, wer Ihre Bibliothek verwaltet.
sign-up-wrong-password = Ein Passwort hat 10 bis 200 Zeichen.
sign-up-wrong-reason = Sagen Sie in höchstens 420 Zeichen, warum Sie dazukommen möchten.
sign-up-wrong-agreement = Lesen Sie das Handbuch, und sagen Sie, dass Sie es getan haben.
sign-in-sign-up = Noch kein Konto? Registrieren
sign-up-closed = Diese Bibliothek legt die Konten ihrer Mitarbeitenden selbst an. Wenn Sie hier arbeiten, bitten Sie jemanden, der die Mitarbeitenden verwaltet, um eines.
signed-up-title = Sie sind dabei
signed-up-text = Ihr Profil ist da. Melden Sie sich mit Adresse und Passwort an.
signed-up-letter-title = Prüfen Sie Ihre E-Mails
signed-up-letter-text = Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn innerhalb von zwei Tagen, um Ihre Adresse zu bestätigen.
signed-up-waits-title = Ein Ja fehlt noch
signed-up-waits-text = Jemand in der Bibliothek liest Ihre Registrierung. Sie bekommen eine E-Mail, wenn entschieden ist.
confirm-title = Adresse bestätigen
confirm-do = Ja, das ist meine Adresse
confirm-gone = Dieser Link wurde schon benutzt, oder es gibt einen neueren. Melden Sie sich an, oder registrieren Sie sich noch einmal.
sign-ups-title = Registrierungen, die auf ein Ja warten
sign-ups-approve = Hereinlassen
sign-ups-refuse = Ablehnen
invitations-title = Einladungen
invitations-text = Wer den Link hat, kann sich registrieren, auch wo die Bibliothek für andere geschlossen ist.
invitations-left = für noch { $left }, bis { $until }
invitations-uses = Für wie viele Menschen
invitations-days = Für wie viele Tage
invitations-make = Einladung machen
profile-feed = Einen Feed (RSS) meiner öffentlichen Beiträge anbieten
profile-avatar-description = Was das Bild zeigt
profile-header-description = Was das Titelbild zeigt
post-quote = Zitieren
post-quote-pending = Was hier zitiert wird, wartet auf das Ja der Verfasserin oder des Verfassers.
compose-quote-title = Zitieren
notice-decided = Zu einem Beitrag von Ihnen:

# Gutscheine: Ein persönliches Profil zeigt, dass es zu jemandem aus dem Haus gehört.
voucher-title = Als Profil aus dem Haus bekannt
voucher-lead = Ihr Haus weiß nicht, wem ein persönliches Profil gehört. Deshalb holt dieser Browser einmal im Monat fünf Gutscheine für Ihre Anmeldung, so wie für jede andere auch, und später gibt jedes Ihrer Profile einen davon ab, an einem eigenen Tag. Niemand kann sehen, wer einen Gutschein bekommen hat. Melden Sie sich einmal im Monat an, und öffnen Sie hier Ihre persönlichen Profile.
voucher-until = { $handle } liest und schreibt bis { $day }, was für das Haus bestimmt ist.
voucher-none = { $handle } hat keinen frischen Gutschein: Was für das Haus bestimmt ist, kann es weder lesen noch schreiben; alles andere bleibt. Gutscheine, die heute gekommen sind, gelten ab morgen; öffnen Sie das Profil dann einmal.
voucher-script = In diesem Browser ist JavaScript ausgeschaltet. Deshalb können hier keine Gutscheine geholt werden: Der Browser selbst muss sie verblinden, damit der Server nie sieht, welche Ihre sind. Melden Sie sich einmal im Monat mit einem Browser an, der JavaScript ausführt.
voucher-key-fault = Es wurden keine Gutscheine geholt: Ihr Haus zeigt diesem Browser einen anderen Schlüssel als früher oder als allen anderen. Fragen Sie diejenigen, die es betreiben, nach dem Grund.
voucher-proof-fault = Die Gutscheine wurden verworfen: Ihr Haus hat nicht bewiesen, dass sie wie die aller anderen sind. Fragen Sie diejenigen, die es betreiben, nach dem Grund.

secrets-older = Frühere Passphrasen
secrets-older-text = Eine neue Passphrase überschreibt nie eine frühere: Profile unter der früheren bleiben und öffnen sich mit ihr wie zuvor. Es ist Platz für zwei frühere. Wenn Sie deren Geheimnisse endgültig verloren haben, sagen Sie es, und nach 14 Tagen ist der Platz frei; bis dahin bekommen Sie Briefe, falls Sie es nicht waren.
secrets-older-lost = Die früheren sind verloren
secrets-older-found = Doch behalten
security-address-title = Sicherheitsadresse
security-address-lead = Briefe über diese Anmeldung, etwa über ein neues Passwort oder falsche Versuche bei einer Passphrase, gehen an Ihre dienstliche Adresse. Hier können Sie eine zweite Adresse angeben, die Ihr Arbeitgeber nicht liest.
security-address-label = Sicherheitsadresse
security-address-hint = Sie gehört allein zu dieser Anmeldung. Nehmen Sie keine Adresse, an die Briefe für eines Ihrer persönlichen Profile gehen. Lassen Sie das Feld leer, wenn Sie keine wollen.
security-address-save = Adresse speichern

consent-ties = Eine App, die für zwei Ihrer Profile handelt, kann sie miteinander verbinden: Wer sie herstellt, ihre Server und die Adresse Ihres Geräts sehen beide. Wir registrieren sie für jedes persönliche Profil neu; mehr können wir nicht tun. Nehmen Sie für ein persönliches Profil eine andere App oder die Seiten Ihres Hauses.

glass-fingerprint = Fingerabdruck seines Schlüssels:
glass-fingerprint-hint = Vergleichen Sie ihn mit dem, der vorgelesen wurde, als man sich geeinigt hat. Dieser Browser merkt ihn sich, und jede Änderung steht im Protokoll des Hauses.
glass-other = Dies ist ein anderer Schlüssel als der, den dieser Browser bisher kannte. Fragen Sie die beiden Personen, die die Teile haben, nach dem Grund, bevor Sie ein persönliches Profil anlegen oder ändern.

voucher-app = Dieses Profil braucht einen frischen Gutschein dafür, dass es jemandem aus dem Haus gehört; sonst liest es nichts mehr, was für das Haus bestimmt ist. Apps können keinen abgeben: Melden Sie sich mit einem Browser an, und öffnen Sie Ihre persönlichen Profile unter { $link }
