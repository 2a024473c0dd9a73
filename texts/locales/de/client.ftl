# Schreiben, Lesen, Finden und Einstellungen.

side-label = Mehr auf dieser Seite
side-people = Wem Sie folgen könnten
side-thread = In dieser Unterhaltung
side-clause = Heute aus dem Handbuch

live-offline = Sie sind offline. Was Sie schreiben, wird in diesem Browser gespeichert.
act-failed = Das hat nicht geklappt, es wurde nichts geändert. Versuchen Sie es noch einmal.
act-close = Schließen

viewer-next = Nächstes Bild
viewer-previous = Voriges Bild
viewer-zoom = Volle Größe

picture-earlier = Nach vorn
picture-later = Nach hinten
picture-focus = Ziehen Sie dies auf den Teil, der beim Zuschneiden sichtbar bleiben soll, oder bewegen Sie es mit den Pfeiltasten.
complete-found = # Vorschläge; wählen Sie mit den Pfeiltasten und der Eingabetaste.

nav-desk = Verwaltung
nav-unread-messages =
    { $count ->
        [one] Neues in einer Unterhaltung
       *[other] Neues in { $count } Unterhaltungen
    }
nav-waiting =
    { $count ->
        [one] Ein Fall wartet
       *[other] { $count } Fälle warten
    }

colleagues-title = Kolleg:innen
colleagues-lead = Alle, die gefunden werden möchten. Ob Sie hier stehen, entscheiden Sie in Ihrem Profil.
colleagues-here = { $branch }
colleagues-everywhere = Alle bekannten Bibliotheken
colleagues-empty = Noch niemand
colleagues-empty-text = Setzen Sie in Ihrem Profil den Haken bei „Dieses Profil anderen vorschlagen“, um den Anfang zu machen.

look-title = Aussehen
look-theme = Farben
look-theme-system = Wie auf Ihrem Gerät
look-theme-light = Hell
look-theme-dark = Dunkel
look-theme-contrast = Hoher Kontrast
look-size = Schriftgröße
look-size-system = Wie in Ihrem Browser
look-size-large = Groß
look-size-larger = Größer
look-hint = Gilt nur in diesem Browser.
look-save = Übernehmen

shortcut-warning = Inhalt hinter einer Warnung zeigen oder verbergen

notices-all = Alle
notices-mentions = Erwähnungen
notices-new = Neue Mitteilungen
notices-tabs = Welche Mitteilungen
notice-post = Ein Beitrag mit Bildern

compose-do = Posten
compose-as = als { $name }
compose-placeholder = Was gibt es Neues?
compose-add-pictures = Bilder hinzufügen
compose-emojis = Emojis
compose-drop = Sie können sie auch einfügen oder hierher ziehen.
compose-scheduled-title = Den geplanten Beitrag bearbeiten

later-hour = In einer Stunde
later-tomorrow = Morgen um 9 Uhr
later-monday = Montag um 9 Uhr

messages-new = Neue Nachricht
messages-you = Sie:

scheduled-edit = Bearbeiten

profile-tab-pinned = Angeheftet
profile-counts-remote = Gezählt bei { $host }; Beiträge, die diesen Server nie erreicht haben, werden nicht gezeigt.

done-unchanged = Nichts zu speichern: Sie haben nichts geändert.

push-title = Push-Mitteilungen auf diesem Gerät
push-learns = Zugestellt werden sie vom Hersteller Ihres Browsers. Er erfährt, dass eine Mitteilung kam und wann, aber nie, was darin steht: Das ist für diesen Browser allein verschlüsselt. Ihre Ruhezeiten gelten auch hier.
push-personal = Wer auf dieses Gerät sieht, kann die Mitteilungen sehen; lassen Sie das auf einem geteilten Gerät aus. Der Dienst kennt für dieses Profil eine eigene Adresse.
push-kinds = Benachrichtigen bei
push-kind-mention = Erwähnungen und Nachrichten
push-kind-follow = Neuen Followern
push-kind-reblog = Geteiltem
push-kind-favourite = Favoriten
push-kind-poll = Beendeten Umfragen
push-kind-status = Beiträgen von Leuten, zu denen ich Mitteilungen möchte
push-switch-on = Einschalten
push-switch-off = Ausschalten
push-failed = Das hat nicht geklappt. Erlauben Sie dieser Seite Mitteilungen in Ihrem Browser, und versuchen Sie es noch einmal.

first-title = Willkommen bei { $branch }
first-follow = Ein paar Leuten folgen
first-picture = Ein Bild wählen, damit andere Sie erkennen
first-handbook = In fünf Minuten das Handbuch lesen
first-app-title = Auch auf Ihrem Telefon
first-app = Jede Mastodon-App kann sich hier anmelden. Wo sie nach Ihrem Server fragt, geben Sie { $address } ein, oder lesen Sie dies mit der Kamera des Telefons:

drafts-title = Entwürfe in diesem Browser
drafts-remove = Verwerfen

nav-explore = Entdecken
explore-posts = Beiträge
explore-tags = Hashtags
explore-people = Personen
explore-links = Artikel und Links
explore-posts-lead = Öffentliche Beiträge der letzten zwei Tage, die mehrere Personen als Favorit markiert oder geteilt haben.
explore-tags-lead = Hashtags, die diese Woche mehrere Personen öffentlich verwendet haben.
explore-people-lead = Vielleicht kennen Sie diese Personen: Ihnen folgen Menschen, denen Sie folgen, oder sie arbeiten hier.
explore-links-lead = Links, die diese Woche mehrere Personen öffentlich geteilt haben.
explore-empty = Noch nichts
explore-posts-empty = Ein Beitrag steht hier, sobald ihn mindestens zwei Personen als Favorit markiert oder geteilt haben.
explore-tags-empty = Ein Hashtag steht hier, sobald ihn mindestens zwei Personen verwendet haben.
explore-people-empty = Wir können niemanden mehr vorschlagen. Alle, die gefunden werden möchten, stehen im Verzeichnis.
explore-links-empty = Ein Link steht hier, sobald ihn mindestens zwei Personen geteilt haben.
explore-people-count =
    { $count ->
        [one] Eine Person in den letzten zwei Tagen
       *[other] { $count } Personen in den letzten zwei Tagen
    }
explore-tags-now = Worüber gerade gesprochen wird
explore-follow = Folgen

search-all = Alles
search-tabs = Wonach gesucht wird
search-more = Weitere Treffer
search-recent = Letzte Suchen
search-forget = Entfernen
search-forget-all = Alle löschen
search-op-title = Genauer suchen
search-op-lead = Schreiben Sie diese Angaben neben Ihre Wörter. Mit einem Minus davor wird ausgelassen, was sie finden. Ohne ein Wort oder einen Namen werden die letzten 30 Tage durchsucht.
search-op-phrase = Diese Wörter, direkt hintereinander
search-op-without = Beiträge ohne dieses Wort
search-op-from = Beiträge einer Person
search-op-mine = Ihre eigenen Beiträge
search-op-has = Mit einem Bild; auch media, video, audio, poll, link oder quote
search-op-is = Antworten; auch sensitive
search-op-before = Vor diesem Tag geschrieben; auch after
search-op-during = An diesem Tag geschrieben
search-op-language = In einer Sprache
search-op-library = Was Sie geschrieben, gemerkt oder als Favorit markiert haben und wo Sie erwähnt sind; auch public

following-title = Wem Sie folgen
following-q = Name oder Adresse
following-list = Liste
following-any = Alle
following-none = Auf keiner Liste
following-order = Reihenfolge
following-newest = Zuletzt gefolgt
following-name = Nach Adresse
following-quiet = Am längsten still
following-person = Wer
following-lists = Listen
following-last = Letzter Beitrag
following-never = Noch keine Beiträge
following-choose = { $name } auswählen
following-chosen = Mit den Ausgewählten
following-add = Auf die Liste setzen
following-nothing = Kein Treffer
following-nothing-text = Ändern Sie oben den Namen oder die Liste.
following-empty = Sie folgen noch niemandem
following-empty-text = Sobald Sie jemandem folgen, erscheinen die Beiträge auf Ihrer Startseite.
following-ask =
    { $count ->
        [one] Einer Person nicht mehr folgen?
       *[other] { $count } Personen nicht mehr folgen?
    }
following-ask-text = Die Beiträge dieser Personen erscheinen nicht mehr auf Ihrer Startseite, und die Personen verlassen Ihre Listen. Sie erfahren davon nichts.
cancel = Abbrechen

chat-back = Alle Nachrichten
chat-with = Unterhaltung mit { $names }
chat-readers = Wer das lesen kann
chat-you = Sie
chat-servers = Eine Nachricht geht an alle, deren Adresse darin steht. Nachrichten sind nicht Ende-zu-Ende-verschlüsselt: Wer { $hosts } administriert, könnte sie lesen.
chat-older = Frühere Nachrichten
chat-empty = Hier ist nichts mehr zu lesen.
chat-said = Nachrichten, die älteste zuerst
chat-news = Eine neue Nachricht steht am Ende der Liste.
chat-edited = bearbeitet
chat-added = { $who } hat { $names } hinzugefügt: Diese Nachricht und spätere, in denen der Name steht, sind dort zu lesen, frühere nicht.
chat-without = Nicht für { $names }: In dieser Nachricht fehlt der Name.
message-to = An
message-to-hint = Eine Adresse oder mehrere, zum Beispiel bea@birch.example. Nur diese Personen können die Nachricht lesen.

chain-title = Auf mehrere Beiträge verteilen
chain-hint = Sie können die Beiträge ansehen, bevor sie veröffentlicht werden.
chain-lead =
    { $count ->
        [one] Für Ihren Text reicht ein Beitrag.
       *[other] Ihr Text ergibt { $count } Beiträge. Ändern Sie sie, wie Sie möchten; jeder antwortet auf den vorigen, und alle werden zugleich veröffentlicht.
    }
chain-audience = Sichtbar für: { $audience }
chain-pictures = Beim ersten Beitrag:
chain-part = Beitrag { $number } von { $count }
chain-published = veröffentlicht
chain-publish =
    { $count ->
        [one] Den Beitrag veröffentlichen
       *[other] { $count } Beiträge veröffentlichen
    }
chain-go-on = Die übrigen veröffentlichen
chain-join = Zurück zu einem Text
chain-out =
    { $count ->
        [one] Der erste Beitrag ist veröffentlicht, die übrigen noch nicht: Machen Sie dort weiter, wo es aufgehört hat.
       *[other] Die ersten { $count } Beiträge sind veröffentlicht, die übrigen noch nicht: Machen Sie dort weiter, wo es aufgehört hat.
    }
done-thread = Ihre Beiträge sind veröffentlicht.

history-first = erste Fassung
history-warning = Inhaltswarnung
history-media = Die Bilder oder ihre Beschreibungen wurden geändert.
history-same = Die Wörter sind dieselben.
history-whole = Der ganze Text
history-new = hinzugefügt
history-gone = entfernt

captions-title = Untertitel
captions-lead = Mit Untertiteln können alle einem Film oder Ton folgen, auch wer nichts hört oder den Ton ausgeschaltet hat. Schreiben Sie, was gesagt wird und was sonst wichtig ist.
captions-file = Datei mit Untertiteln
captions-hint = WebVTT (.vtt) oder SubRip (.srt), wie Videoprogramme sie speichern.
captions-text = Untertitel lesen
captions-remove = Untertitel entfernen

kind-trusted = { $branch }, eine Bibliothek, der Ihre vertraut

settings-title = Einstellungen
settings-all = Alle Einstellungen
settings-search = Einstellungen durchsuchen
settings-found =
    { $count ->
        [one] Eine Seite mit Einstellungen
       *[other] { $count } Seiten mit Einstellungen
    }
settings-nothing = Keine Einstellung gefunden
settings-nothing-text = In keiner Einstellung kommt „{ $query }“ vor. Versuchen Sie ein anderes Wort.
settings-profile = Ihr Profil
settings-reading = Lesen und Schreiben
settings-sign-in = Anmeldung und Geräte
settings-data = Ihre Beiträge und Daten

profile-preview = So sehen andere Sie

crop-title = Bild zuschneiden
crop-shape = Format
crop-zoom = Näher
crop-across = Links bis rechts
crop-down = Oben bis unten
crop-use = Ausschnitt nehmen
