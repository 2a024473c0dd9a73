# The desk: what waits, people, the branch itself, network, storage, audit.

sign-up-invited = Bei { $branch } tritt man auf Einladung bei. Geben Sie den Code Ihrer Einladung ein, oder öffnen Sie ihren Link noch einmal.
sign-up-code = Code der Einladung
sign-up-code-hint = Er steht am Ende des Links, den Sie bekommen haben. Sie können auch den ganzen Link einfügen.
sign-up-code-do = Weiter
sign-up-code-none = Keine Einladung? Bitten Sie jemanden, der hier die Mitarbeitenden verwaltet, um einen Link.
sign-up-code-wrong = Diese Einladung ist nicht gültig: Sie ist verbraucht oder abgelaufen, oder es fehlt ein Zeichen. Prüfen Sie den Code, oder bitten Sie um eine neue.
reset-ask-title = Ein neues Passwort für @{ $handle }?
reset-ask-ends = Browser und Apps werden sofort abgemeldet; was dort gerade geschrieben wird, kann verloren gehen.
reset-ask-told = Die Person erfährt es per E-Mail; das neue Passwort wird Ihnen einmal gezeigt, und Sie geben es persönlich weiter.
reset-ask-log = Es steht mit Ihrem Namen im Prüfprotokoll.
reset-ask-keyring = Persönliche Profile bleiben unberührt: Sie haben eigene Geheimnisse.
reset-ask-do = Neues Passwort anlegen

# Die Diagnose.
health-address = Öffentliche Adresse
health-address-well = { $address } führt zu diesem Server.
health-address-look = { $address } antwortet mit { $status }. Prüfen Sie den Proxy vor dem Server.
health-address-fault = { $address } ist von hier nicht erreichbar. Läuft der Server, und zeigt der Proxy auf ihn?
health-clock = Uhr
health-clock-well = Die Uhr dieses Rechners geht richtig.
health-clock-fault = Die Uhr dieses Rechners geht um mehr als eine Stunde falsch. Andere Server werden unsere Beiträge ablehnen. Schalten Sie den Zeitabgleich ein.
health-key-copy = Kopie der Schlüssel
health-key-copy-well = Die Schlüssel wurden am { $day } kopiert.
health-key-copy-look = Von den Schlüsseln gibt es noch keine Sicherung: `branchline keys backup ORDNER`. Eine Sicherung der Datenbank lässt sich ohne sie nicht öffnen; bewahren Sie beide getrennt auf.
health-keys = Schlüssel
health-keys-well = Der Schlüssel der Bibliothek ist lesbar.
health-keys-fault = Der Schlüssel der Bibliothek ist nicht lesbar. Stellen Sie eine Sicherung der Schlüssel wieder her.
health-queue = Warteschlange
health-queue-well = Nichts wartet länger als einen Tag.
health-queue-fault =
    { $count ->
        [one] Eine Zustellung wartet seit mehr als einem Tag. Läuft ein Prozess mit der Rolle worker?
       *[other] { $count } Zustellungen warten seit mehr als einem Tag. Läuft ein Prozess mit der Rolle worker?
    }
health-jobs = Arbeit im Hintergrund
health-jobs-well = Alles wurde erledigt.
health-jobs-look =
    { $count ->
        [one] Eine Aufgabe wurde nach mehreren Versuchen aufgegeben. Das Protokoll des Servers sagt, warum.
       *[other] { $count } Aufgaben wurden nach mehreren Versuchen aufgegeben. Das Protokoll des Servers sagt, warum.
    }
health-streams = Offene Verbindungen
health-streams-well = Bis zu { $count } Seiten und Apps können gleichzeitig offen sein.
health-streams-look = Ein Prozess, der wie dieser gestartet wird, darf { $files } Dateien öffnen; deshalb können nur { $count } Seiten und Apps gleichzeitig offen sein, weitere werden um Geduld gebeten. Heben Sie die Grenze an, bei systemd zum Beispiel mit LimitNOFILE=.
health-disk = Festplatte
health-disk-well = Für den Datenordner sind { $megabytes } MB frei.
health-disk-look = Für den Datenordner sind nur { $megabytes } MB frei. Schaffen Sie Platz, bevor das Hochladen scheitert.
health-disk-fault = Für den Datenordner sind nur { $megabytes } MB frei: Bald lässt sich nichts mehr speichern. Schaffen Sie jetzt Platz.
health-mail = E-Mail
health-mail-well = E-Mails werden über einen Mailserver verschickt.
health-mail-look = E-Mails landen in einem Ordner und erreichen niemanden. Stellen Sie in BRANCHLINE_MAIL einen Mailserver ein.
health-factors = Zweiter Faktor
health-factors-well = Alle, die die Bibliothek hier verwalten, melden sich mit einem zweiten Faktor an.
health-factors-look =
    { $count ->
        [one] Eine Person, die hier verwaltet, meldet sich nur mit einem Passwort an. Bitten Sie um einen zweiten Faktor: Menü, Zweiter Faktor.
       *[other] { $count } Personen, die hier verwalten, melden sich nur mit einem Passwort an. Bitten Sie sie um einen zweiten Faktor: Menü, Zweiter Faktor.
    }
health-handbook = Handbuch
health-handbook-well = Ein Handbuch ist in Kraft.
health-handbook-look = Noch ist kein Handbuch in Kraft. Zwölf Fragen ergeben ein erstes.
desk-cancel = Abbrechen

# Die Verwaltung.
desk-name = Verwaltung
desk-overview = Überblick
desk-title = Verwaltung von { $branch }
desk-places = Bereiche der Verwaltung
desk-people = Mitarbeitende
desk-announcements = Ankündigungen
desk-settings = Bibliothek
desk-network = Netzwerk
desk-backups = Sicherungen
desk-audit = Prüfprotokoll
desk-foot = Über diese Bibliothek
desk-filter = Anzeigen
desk-waiting =
    { $count ->
        [one] Eine Sache wartet
       *[other] { $count } Sachen warten
    }
desk-waits = Es wartet
desk-waits-none = Nichts wartet auf Sie.
waits-queue =
    { $count ->
        [one] Beitrag in der Vier-Augen-Prüfung
       *[other] Beiträge in der Vier-Augen-Prüfung
    }
waits-reports =
    { $count ->
        [one] offene Meldung
       *[other] offene Meldungen
    }
waits-sign-ups =
    { $count ->
        [one] Person möchte beitreten
       *[other] Personen möchten beitreten
    }
waits-follows =
    { $count ->
        [one] Anfrage, einem gemeinsamen Profil zu folgen
       *[other] Anfragen, gemeinsamen Profilen zu folgen
    }
waits-drift =
    { $count ->
        [one] Abschnitt des Handbuchs weicht von der Grundlage ab
       *[other] Abschnitte des Handbuchs weichen von der Grundlage ab
    }
waits-parked =
    { $count ->
        [one] Beitrag eines neuen Servers wartet auf eine Entscheidung
       *[other] Beiträge neuer Server warten auf eine Entscheidung
    }
waits-accounts =
    { $count ->
        [one] Konto anderswo ist zu prüfen
       *[other] Konten anderswo sind zu prüfen
    }
waits-silent =
    { $count ->
        [one] Server antwortet nicht
       *[other] Server antworten nicht
    }
desk-health = Zustand
desk-health-well = Alles in Ordnung.
desk-health-more =
    { $count ->
        [one] Eine Prüfung ist in Ordnung
       *[other] { $count } Prüfungen sind in Ordnung
    }
desk-state-well = in Ordnung
desk-state-look = braucht Aufmerksamkeit
desk-state-fault = gestört
desk-steps = Erste Schritte
desk-steps-done = { $done } von { $all } erledigt. Jeder Schritt hakt sich selbst ab.
desk-step-done = erledigt
desk-step-open = offen
desk-step-name = Der Bibliothek ihren Namen geben
desk-step-description = In einem Satz sagen, wer Sie sind
desk-step-contact = Sagen, wohin man schreiben kann
desk-step-factor = Zweiter Faktor für alle, die Mitarbeitende verwalten
desk-step-handbook = Ein Handbuch in Kraft setzen
desk-step-mail = E-Mails über einen Mailserver verschicken
desk-step-second = Eine zweite Person, die Mitarbeitende verwalten kann
desk-step-people = Kolleginnen und Kollegen einladen
desk-step-network = Einer ersten Bibliothek vertrauen
desk-step-backup = Regelmäßig Sicherungen anlegen
desk-numbers = In Zahlen
desk-number-people = Profile
desk-number-active = In den letzten 30 Tagen geschrieben
desk-number-posts = Beiträge
desk-number-queue = Wartende Zustellungen
desk-number-free = Frei auf der Festplatte
desk-megabytes = { $count } MB
desk-weeks = Beiträge je Woche, die älteste zuerst: { $list }
desk-weeks-hint = Beiträge je Woche, die letzten zwölf Wochen
desk-acts = Letzte Vorgänge
desk-acts-all = Das ganze Prüfprotokoll

# Das Prüfprotokoll.
desk-audit-lead = Was im Namen der Bibliothek getan wurde. Einträge kommen hinzu und werden nie geändert: Jeder trägt eine Prüfsumme über sich und den vorigen.
desk-audit-any = Alle
desk-audit-at = Wann
desk-audit-actor = Wer
desk-audit-action = Was
desk-audit-subject = Worüber
desk-audit-details = Näheres
desk-audit-from = Von
desk-audit-until = Bis
desk-audit-none = Nichts gefunden.
desk-audit-older = Ältere Einträge
desk-audit-take = Herunterladen und prüfen
desk-audit-take-text = Dateien enthalten die gezeigten Einträge, die ältesten zuerst, mit den verketteten Prüfsummen. Wenn Sie die letzte Prüfsumme anderswo aufbewahren, bemerken Sie auch, wenn am Ende etwas fehlt.
desk-audit-jsonl = Als JSON Lines
desk-audit-csv = Als CSV
desk-audit-verify = Das ganze Protokoll prüfen
desk-audit-whole =
    { $count ->
        [one] Das Prüfprotokoll ist unversehrt: Sein einer Eintrag ist, wie er geschrieben wurde.
       *[other] Das Prüfprotokoll ist unversehrt: Alle { $count } Einträge sind, wie sie geschrieben wurden.
    }
desk-audit-hash = Prüfsumme des letzten Eintrags:
desk-audit-broken = Eintrag { $number } des Prüfprotokolls ist nicht, wie er geschrieben wurde: Er oder einer davor wurde geändert, entfernt oder hinzugefügt. Vergleichen Sie mit einer Sicherung.
audit-refused = wurde abgewiesen
audit-announcement-publish = hat etwas angekündigt
audit-announcement-withdraw = hat eine Ankündigung zurückgezogen
audit-break-glass-off = hat den Notzugriff abgeschaltet
audit-break-glass-on = hat den Notzugriff eingeschaltet
audit-break-glass-open = hat über den Notzugriff eine Person benannt
audit-break-glass-tell = hat eine Person über den Notzugriff unterrichtet
audit-handbook-consultation = hat die Beratung über das Handbuch eröffnet oder geschlossen
audit-handbook-discard = hat einen Entwurf des Handbuchs verworfen
audit-handbook-draft = hat einen Entwurf des Handbuchs begonnen
audit-handbook-publish = hat das Handbuch veröffentlicht
audit-invitation-made = hat eine Einladung angelegt
audit-list-exclude = hat einen Server zur Ausnahme von Listen gemacht
audit-list-include = hat die Ausnahme eines Servers von Listen beendet
audit-list-subscribe = hat eine Liste abonniert
audit-list-unsubscribe = hat eine Liste abbestellt
audit-login-end-sessions = hat Anmeldungen einer Person beendet
audit-login-invite = hat eine Person eingeladen
audit-login-leave = hat die Anmeldung einer Person beendet, die geht
audit-login-reset-password = hat einer Person ein neues Passwort gegeben
audit-login-resume = hat eine pausierte Anmeldung fortgesetzt
audit-login-return = hat die Anmeldung einer Person wiederhergestellt
audit-login-role = hat einer Person eine andere Rolle gegeben
audit-login-suspend = hat die Anmeldung einer Person pausiert
audit-member-add = hat ein Mitglied eines gemeinsamen Profils hinzugefügt
audit-member-remove = hat ein Mitglied eines gemeinsamen Profils entfernt
audit-member-second-pair = hat geändert, wer Beiträge eines gemeinsamen Profils prüft
audit-network-block = hat einen Server blockiert
audit-network-cautious = hat geändert, wie Beiträge neuer Server behandelt werden
audit-network-filters = hat geändert, was von einem Server angenommen wird
audit-records-purge = hat versiegelte Kopien vernichtet
audit-records-set = hat geändert, welche Kopien aufbewahrt werden
audit-review-invite = hat jemanden von außen zur Prüfung eingeladen
audit-rule-simulate = hat eine Regel an alten Beiträgen erprobt
audit-rules-agreement = hat eine Vereinbarung über Regeln vermerkt
audit-rules-local = hat geändert, was die Erkennung weiß
audit-rules-list = hat eine Wortliste geändert
audit-setting-change = hat eine Einstellung geändert
audit-sign-up-approved = hat einer Registrierung zugestimmt
audit-sign-up-refused = hat eine Registrierung abgelehnt
audit-standing-actor = hat über ein Profil eines anderen Servers entschieden
audit-standing-domain = hat über einen Server entschieden
audit-emoji-add = hat ein Emoji hinzugefügt
audit-emoji-hide = hat ein Emoji ausgeblendet

# Mitarbeitende.
desk-people-q = Name oder Profilname
desk-people-name = Name
desk-people-handle = Profilname
desk-people-email = E-Mail
desk-people-role = Rolle
desk-people-runs = Gemeinsame Profile
desk-people-seen = Zuletzt aktiv, Woche vom
desk-people-never = nie
desk-people-factor = Zweiter Faktor
desk-people-state = Zustand
desk-people-sessions = Angemeldete Browser
desk-people-active = aktiv
desk-people-suspended = pausiert
desk-people-left = ausgeschieden
desk-people-waiting = wartet
desk-people-count =
    { $count ->
        [one] Eine Person
       *[other] { $count } Personen
    }
desk-factor-yes = ein
desk-factor-no = aus
desk-invite = Einladen
desk-refuse-reason = Warum, in einem Satz
desk-refuse-hint = Das steht in der E-Mail an die Person. Es darf fehlen.
desk-refuse-do = @{ $handle } ablehnen
desk-table-title = Mit einer Tabelle einladen
desk-table-text = Fügen Sie eine Tabelle mit einer Zeile je Person ein. Sie sehen zuerst eine Vorschau; dann werden alle eingeladen oder niemand.
desk-table-label = Tabelle (CSV)
desk-table-hint = Die erste Zeile nennt die Spalten: email, handle und, wenn Sie mögen, role (staff, moderator, admin, owner).
desk-table-preview = Tabelle prüfen
desk-table-line = Zeile
desk-table-fault = Was nicht stimmt
desk-table-right = Kann eingeladen werden
desk-table-wrong =
    { $count ->
        [one] Eine Zeile kann nicht eingeladen werden, darum wird es niemand. Berichtigen Sie sie, und prüfen Sie die Tabelle noch einmal.
       *[other] { $count } Zeilen können nicht eingeladen werden, darum wird es niemand. Berichtigen Sie sie, und prüfen Sie die Tabelle noch einmal.
    }
desk-table-do =
    { $count ->
        [one] Eine Person einladen
       *[other] { $count } Personen einladen
    }
desk-role-title = Rolle
desk-role-hint = Sie können Rollen vergeben, die nicht mehr erlauben als Ihre.
desk-sign-in-title = Anmeldung
desk-sign-in-hint = Pausieren meldet Browser und Apps ab, bis Sie die Anmeldung fortsetzen; das Profil bleibt, wie es ist. Persönliche Profile sind nicht betroffen.
desk-end-sessions = Überall abmelden
desk-suspend = Anmeldung pausieren
desk-resume = Anmeldung fortsetzen

# Passwörter.
desk-password-title = Passwort
desk-password-lead = Das Passwort Ihrer dienstlichen Anmeldung. Vier oder fünf Wörter, die nicht zusammengehören, ergeben ein gutes.
desk-password-old = Bisheriges Passwort
desk-password-new = Neues Passwort
desk-password-again = Neues Passwort wiederholen
desk-password-hint = Mindestens zehn Zeichen. Länge hilft mehr als Sonderzeichen.
desk-password-ends = Andere Browser werden abgemeldet; Ihre Apps bleiben angemeldet.
desk-password-do = Passwort festlegen
desk-password-keyring = Persönliche Profile haben eigene Geheimnisse; sie bleiben, wie sie sind.
desk-password-wrong = Das ist nicht Ihr bisheriges Passwort. Prüfen Sie es, und versuchen Sie es noch einmal.
desk-password-differ = Die beiden neuen Passwörter sind verschieden. Geben Sie sie noch einmal ein.
desk-forgot-title = Passwort vergessen?
desk-forgot-lead = Geben Sie Ihre dienstliche E-Mail-Adresse ein. Wenn Sie sich hier anmelden können, schicken wir Ihnen einen Link, der innerhalb einer Stunde einmal gilt.
desk-forgot-do = Link schicken
desk-forgot-link = Passwort vergessen?
desk-link-gone = Dieser Link wurde schon benutzt oder ist zu alt. Fordern Sie einen neuen an.
signed-up-forgot-title = Prüfen Sie Ihre E-Mails
signed-up-forgot-text = Wenn es eine Anmeldung mit dieser Adresse gibt, haben wir Ihnen einen Link geschickt. Er gilt einmal, innerhalb einer Stunde.
signed-up-password-title = Ihr Passwort ist festgelegt
signed-up-password-text = Alle Browser sind abgemeldet. Melden Sie sich mit dem neuen Passwort an.
done-password = Ihr Passwort ist geändert. Andere Browser sind abgemeldet.
strength-weak = Dieses Passwort ist zu leicht zu erraten.
strength-keys = Tasten, die nebeneinander liegen, werden zuerst probiert.
strength-repeats = Wiederholte Zeichen oder Wörter werden zuerst probiert.
strength-sequence = Folgen wie abc oder 6543 werden zuerst probiert.
strength-date = Jahre und Daten werden zuerst probiert.
strength-common = Dieses Passwort oder ein sehr ähnliches gehört zu den häufigsten.
strength-word = Ein einzelnes Wort ist schnell erraten.
strength-name = Namen sind schnell erraten.
strength-longer = Machen Sie es länger.
strength-no-repeats = Vermeiden Sie Wiederholungen von Wörtern und Zeichen.
strength-no-sequence = Vermeiden Sie Folgen.
strength-no-date = Vermeiden Sie Jahre und Daten, die mit Ihnen zu tun haben.
strength-tricks = Großbuchstaben, umgedrehte Wörter und Ziffern statt Buchstaben helfen wenig.
strength-words = Fügen Sie ein oder zwei Wörter hinzu, die nichts miteinander zu tun haben.

# Die Einstellungen der Bibliothek.
desk-settings-lead = Änderungen hier gelten sofort. Was in der Konfiguration des Servers festgelegt ist, wird gezeigt und lässt sich hier nicht ändern.
desk-settings-wrong = Nichts wurde gespeichert: Ein Feld weiter unten braucht einen anderen Wert.
desk-settings-raced = Jemand anderes hat „{ $name }“ geändert, seit Sie diese Seite geöffnet haben. Nichts wurde gespeichert; Ihre Eingaben stehen unten. Sehen Sie sich die Änderungen an, und speichern Sie noch einmal.
desk-setting-fixed = Durch { $name } in den Einstellungen des Servers festgelegt.
desk-part-self = Wer wir sind
desk-part-tongue = Sprache und Zeit
desk-part-joining = Beitreten
desk-part-federation = Andere Server
desk-setting-name = Name
desk-setting-name-hint = Erscheint auf jeder Seite, in E-Mails und in Apps.
desk-setting-name-wrong = Ein Name hat 1 bis 100 Zeichen in einer Zeile.
desk-setting-description = Kurze Beschreibung
desk-setting-description-hint = Ein, zwei Sätze für Leute, die Sie nicht kennen, bis zu 500 Zeichen.
desk-setting-description-wrong = Die kurze Beschreibung hat Platz für 500 Zeichen.
desk-setting-about = Über die Bibliothek
desk-setting-about-hint = Ausführlich, in Markdown. Apps zeigen es als Beschreibung des Servers.
desk-setting-about-wrong = Der Text hat Platz für 20.000 Zeichen.
desk-setting-contact = Kontaktadresse
desk-setting-contact-hint = Eine E-Mail-Adresse, an die alle schreiben können.
desk-setting-contact-wrong = Das ist keine E-Mail-Adresse.
desk-setting-colour = Farbe
desk-setting-colour-hint = Zum Beispiel #0e5a5a. Weiße Schrift muss darauf lesbar sein (Kontrast mindestens 4,5).
desk-setting-colour-wrong = Das ist keine Farbe, oder weiße Schrift ist darauf nicht lesbar. Schreiben Sie eine dunklere, etwa #0e5a5a.
desk-setting-footer = Links in der Fußzeile
desk-setting-footer-hint = Auf öffentlichen Seiten, je eine Zeile: Impressum | https://bibliothek.example/impressum
desk-setting-footer-wrong = Schreiben Sie für jeden Link eine Zeile, etwa: Impressum | https://bibliothek.example/impressum. Platz ist für zehn.
desk-setting-language = Sprache
desk-setting-language-hint = Für E-Mails und für Besucher:innen, deren Browser keine Sprache verlangt. Alle können ihre eigene wählen.
desk-setting-language-wrong = In dieser Sprache gibt es keine Seiten.
desk-setting-time-zone = Zeitzone
desk-setting-time-zone-hint = Alle können ihre eigene wählen.
desk-setting-time-zone-wrong = Diese Zeitzone gibt es nicht.
desk-setting-registration = Wie man beitritt
desk-setting-registration-hint = Einladungen gelten in jedem Fall.
desk-setting-registration-wrong = Wählen Sie eines der vier.
desk-setting-registration-closed = Admins legen die Konten an
desk-setting-registration-invite = Auf Einladung
desk-setting-registration-approval = Auf Anfrage, mit Zustimmung
desk-setting-registration-open = Alle können beitreten
desk-setting-confirm-email = E-Mail-Adresse bestätigen
desk-setting-confirm-email-hint = Die Adresse wird mit einem Link in einer E-Mail bestätigt.
desk-setting-confirm-email-wrong = Wählen Sie Ja oder Nein.
desk-setting-confirm-email-true = Ja
desk-setting-confirm-email-false = Nein
desk-setting-joining = Für alle, die beitreten möchten
desk-setting-joining-hint = Erscheint über dem Formular zum Registrieren, bis zu 2.000 Zeichen.
desk-setting-joining-wrong = Der Text hat Platz für 2.000 Zeichen.
desk-setting-federation = Beiträge austauschen mit
desk-setting-federation-hint = Vertraute Bibliotheken wählen Sie unter Netzwerk.
desk-setting-federation-wrong = Wählen Sie eines der drei.
desk-setting-federation-open = Allen, die nicht blockiert sind
desk-setting-federation-network = Nur vertrauten Bibliotheken
desk-setting-federation-off = Niemandem
desk-setting-secure-mode = Andere Server fragen, wer sie sind
desk-setting-secure-mode-hint = Daten für Server können nur solche lesen, die ihre Anfragen signieren; blockierte lesen nichts.
desk-setting-secure-mode-wrong = Wählen Sie Ja oder Nein.
desk-setting-secure-mode-true = Ja
desk-setting-secure-mode-false = Nein
desk-changes = Änderungen
desk-changes-none = Hier wurde noch nichts geändert.
desk-change-what = Einstellung
desk-change-before = Vorher
desk-change-after = Nachher

# Der erste Start.
setup-address-well = { $address } führt zu diesem Server.
setup-address-fault = { $address } ist von hier noch nicht erreichbar. Andere Server finden Sie erst, wenn der Proxy auf diesen Server zeigt; Sie können inzwischen weitermachen.
setup-link-gone = Dieser Link wurde benutzt, ist älter als eine Stunde, oder hier gibt es schon Leute. Solange niemand hier ist, gibt `branchline setup-link` einen neuen aus.
audit-login-owner = wurde erste:r Inhaber:in der Bibliothek
audit-network-retry = hat Zustellungen an einen Server wiederholt

# Das Netzwerk.
desk-network-lead = Alle Server, mit denen diese Bibliothek Beiträge ausgetauscht hat. Server, die nicht antworten, stehen zuerst.
desk-network-trust = Einer Bibliothek vertrauen
desk-network-trust-hint = Ihre Domain, etwa social.bibliothek.example. Beide Seiten müssen einander vertrauen.
desk-network-trust-do = Vertrauen
desk-network-standing = Entscheidung
desk-network-people = Hier bekannte Personen
desk-network-waiting = Wartend
desk-network-failed = Gescheitert
desk-network-said = Letzte Antwort
desk-network-none = Kein Server gefunden.
desk-network-more = Es gibt weitere Server. Suchen Sie nach einem Teil der Domain.
desk-network-branch = nimmt am Netzwerk teil
desk-network-well = antwortet
desk-network-silent =
    { $count ->
        [one] hat einmal nicht geantwortet; nächster Versuch { $until }
       *[other] hat { $count }-mal nacheinander nicht geantwortet; nächster Versuch { $until }
    }
desk-network-by-us = hier entschieden
desk-network-by-list = von einer Liste entschieden
desk-network-do-accept = Vertrauen
desk-network-do-filter = Einschränken
desk-network-do-reject = Blockieren
desk-network-do-remove = Zurücksetzen
desk-network-do-retry = Jetzt wiederholen
desk-network-acts = Vertrauen: Die Mitarbeitenden dort gehören zu Ihrem Netzwerk. Einschränken: Beiträge erreichen nur Leute, die den Verfasser:innen folgen. Blockieren: Nichts wird ausgetauscht.

# Sicherungen.
health-backup = Sicherung
health-backup-well =
    { $count ->
        [0] Heute wurde eine Sicherung angelegt und geprüft.
        [one] Gestern wurde eine Sicherung angelegt und geprüft.
       *[other] Vor { $count } Tagen wurde eine Sicherung angelegt und geprüft.
    }
health-backup-look =
    { $count ->
        [-1] Diese Bibliothek hat noch keine Sicherung angelegt und geprüft. Legen Sie eine an, oder planen Sie sie.
       *[other] Die letzte Sicherung ist { $count } Tage alt. Legen Sie eine an, oder planen Sie sie.
    }
audit-backup-make = hat eine Sicherung angefordert
done-backup = Die Sicherung wird angelegt. Das dauert einige Minuten; Sie müssen nicht warten.
desk-backup-lead = Datenbank, alle Medien und eine Liste ihrer Prüfsummen in einer Datei, angelegt im laufenden Betrieb. Jede wird zurückgelesen und verglichen, bevor sie zählt. Die Schlüssel der Bibliothek in ihrem eigenen Ordner sind nie darin: Sichern Sie diesen Ordner getrennt.
desk-backup-do = Jetzt eine Sicherung anlegen
desk-backup-folder = Sie liegen in { $folder }. Kopieren Sie sie auch auf einen anderen Rechner.
desk-backup-free =
    { $count ->
        [one] Dort ist ein MB frei.
       *[other] Dort sind { $count } MB frei.
    }
desk-backup-none = Noch keine Sicherungen.
desk-backup-at = Angelegt
desk-backup-name = Datei
desk-backup-size = Größe
desk-backup-sealed = verschlüsselt
desk-backup-verified = zurückgelesen und verglichen, { $when }
desk-backup-made = angelegt
desk-backup-running = wird angelegt
desk-backup-failed = gescheitert
desk-backup-plan = Zeitplan
desk-backup-restore = Wiederherstellen
desk-backup-restore-text = Eine Sicherung wird an der Kommandozeile wiederhergestellt, auf einem Rechner, auf dem noch keine Bibliothek ist: branchline restore DATEI. Eine verschlüsselte braucht ihren Schlüssel: --identity SCHLÜSSELDATEI. Nichts Vorhandenes wird überschrieben.
desk-setting-backup-hours = Stunden zwischen Sicherungen
desk-setting-backup-hours-hint = 24 für einmal am Tag; 0 für nie.
desk-setting-backup-hours-wrong = Schreiben Sie eine Zahl von Stunden zwischen 0 und 720.
desk-setting-backup-keep = Wie viele Sicherungen behalten
desk-setting-backup-keep-hint = Ältere werden entfernt.
desk-setting-backup-keep-wrong = Schreiben Sie eine Zahl von 1 bis 100.
desk-setting-backup-recipient = Verschlüsseln mit
desk-setting-backup-recipient-hint = Ein öffentlicher Schlüssel von age (age1…), mit age-keygen auf einem anderen Rechner erzeugt. Ohne ihn sind Sicherungen nicht verschlüsselt.
desk-setting-backup-recipient-wrong = Das ist kein öffentlicher Schlüssel von age. Er beginnt mit age1.

# Ankündigungen.
desk-told-lead = Was alle in der Bibliothek über ihrer Startseite sehen, auch in Apps. Man kann darauf reagieren.
desk-told-text = Text
desk-told-text-hint = Markdown: **fett**, Listen, Links. Bis zu 2.000 Zeichen.
desk-told-from = Von
desk-told-from-hint = Leer: sofort. Die Zeiten gelten in { $zone }.
desk-told-end = Bis
desk-told-end-hint = Leer: bis zum Zurückziehen.
desk-told-mail = Auch per E-Mail an alle schicken
desk-told-do = Ankündigen
desk-told-none = Keine Ankündigungen.
desk-told-current = jetzt
desk-told-scheduled = geplant
desk-told-over = vorbei
desk-told-until = bis { $when }
desk-told-withdraw = Zurückziehen

done-factor = Ihre Rolle verlangt einen zweiten Faktor. Richten Sie ihn zuerst hier ein; dann können Sie alles andere nutzen.
desk-part-safety = Anmelden
desk-setting-factor-roles = Zweiter Faktor ist Pflicht für
desk-setting-factor-roles-hint = Rollen mit Kommas dazwischen: owner, admin, moderator, staff. Wer noch keinen hat, richtet zuerst einen ein.
desk-setting-factor-roles-wrong = Schreiben Sie einige von owner, admin, moderator, staff, mit Kommas dazwischen.

# Webhooks.
desk-webhooks = Webhooks
desk-hook-lead = Benachrichtigen Sie andere Programme über Ereignisse, nur mit Art und Nummer: Niemandes Worte werden so gesendet. Jede Nachricht ist signiert (Standard Webhooks) und wird wiederholt, bis sie angenommen ist.
desk-hook-secret = Mit diesem Geheimnis prüft das Programm, dass eine Nachricht von uns kommt. Es wird nur einmal gezeigt.
desk-hook-none = Noch keine Webhooks.
desk-hook-url = Adresse
desk-hook-url-hint = https://, bei einem anderen Server.
desk-hook-events = Ereignisse
desk-hook-add = Hinzufügen
desk-hook-remove = Entfernen
desk-hook-told = hat eine Nachricht angenommen, { $when }
desk-hook-new = noch keine Ereignisse
desk-hook-report-created = eine Meldung
desk-hook-post-held = ein zurückgehaltener Beitrag
desk-hook-sign-up-created = eine Registrierung
desk-hook-announcement-published = eine Ankündigung
audit-webhook-add = hat einen Webhook hinzugefügt
audit-webhook-remove = hat einen Webhook entfernt

# Emojis.
desk-emojis = Emojis
desk-emoji-lead = Emojis der Bibliothek: Schreiben Sie den Namen zwischen Doppelpunkte, um eines in einem Beitrag zu verwenden. Auch andere Server zeigen sie an.
desk-emoji-name = Name
desk-emoji-name-hint = 2 bis 30 Buchstaben (a bis z), Ziffern oder Unterstriche, ohne die Doppelpunkte.
desk-emoji-category = Kategorie (freiwillig)
desk-emoji-file = Bild
desk-emoji-none = Noch keine Emojis.
desk-emoji-hide = Ausblenden
desk-emoji-show = Wieder zeigen
audit-emoji-show = hat ein Emoji wieder gezeigt
