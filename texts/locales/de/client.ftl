# Schreiben, Lesen, Finden und Einstellungen.

side-label = Mehr auf dieser Seite
side-people = Wem Sie folgen könnten
side-clause = Heute aus dem Handbuch

live-offline = Sie sind offline. Was Sie schreiben, wird in diesem Browser gespeichert.
act-failed = Das hat nicht geklappt, es wurde nichts geändert. Versuchen Sie es noch einmal.
act-close = Schließen

viewer-next = Nächstes Bild
viewer-previous = Voriges Bild
viewer-zoom = Volle Größe

picture-earlier = Nach vorn
picture-later = Nach hinten
picture-focus = Klicken Sie auf den Teil, der sichtbar bleiben soll, wenn das Bild zugeschnitten wird.
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

