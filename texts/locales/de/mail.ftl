### Mails. In keiner steht etwas von dem, was jemand geschrieben hat.

mail-report-subject = { $branch }: eine neue Meldung
mail-report-text =
    Eine neue Meldung wartet auf eine Entscheidung.

    Öffnen Sie Ihre Mitteilungen: { $link }

    Sie bekommen diese Nachricht, weil Sie bei { $branch } moderieren.
mail-scheduled-subject = Ein geplanter Beitrag wurde nicht veröffentlicht
mail-scheduled-text =
    Ihr Beitrag konnte zur gewählten Zeit nicht veröffentlicht werden: { $reason }

    Er ist gespeichert. Ändern Sie ihn oder wählen Sie eine andere Zeit: { $link }
mail-device-subject = Neue Anmeldung bei { $branch }
mail-device-text =
    Jemand hat sich mit Ihrer dienstlichen E-Mail-Adresse und Ihrem Passwort angemeldet, in einem Browser, der noch nicht angemeldet war.

    Wenn Sie das waren, ist nichts zu tun.

    Wenn nicht, beenden Sie diese Anmeldung und ändern Sie Ihr Passwort: { $link }
mail-second-subject = Ein Beitrag wartet auf Ihre Prüfung
mail-second-text =
    Jemand hat im Namen eines gemeinsamen Profils etwas geschrieben, und es wartet auf die Vier-Augen-Prüfung.

    Wählen Sie das Profil, dann „Geplante Beiträge“: { $link }

    Sie bekommen das, weil Sie im Namen dieses Profils veröffentlichen ({ $branch }).
mail-leaving-subject = Ihre Anmeldung bei { $branch } ist beendet
mail-leaving-text =
    Ihr berufliches Profil kann nichts mehr posten; was es veröffentlicht hat, bleibt.

    Wenn Sie hier persönliche Profile haben, können Sie sie noch drei Monate lang öffnen: { $link }

    Sie können mit ihnen umziehen, Ihre Daten exportieren oder die Profile löschen. Niemand bei { $branch } weiß, ob Sie welche haben.
mail-glass-subject = { $branch } hat erfahren, wem dieses Profil gehört
mail-glass-text =
    Am { $day } haben die beiden, die den Schlüssel für den Notzugriff bei { $branch } haben, erfahren, wem dieses Profil gehört: einen Namen und sonst nichts.

    Der Grund, schriftlich: { $document }

    Sie können sie danach fragen und es von einem Gericht prüfen lassen.
mail-given-back-subject = Ein Beitrag wurde an Sie zurückgegeben
mail-given-back-text =
    Jemand hat geprüft, was Sie im Namen eines gemeinsamen Profils geschrieben haben, und bittet um eine Änderung, bevor es veröffentlicht wird.

    Wählen Sie das Profil, dann „Geplante Beiträge“: { $link }

    Sie bekommen das, weil Sie im Namen dieses Profils schreiben ({ $branch }).
mail-queue-subject = { $branch }: Ein Beitrag wartet auf die Vier-Augen-Prüfung
mail-queue-text =
    Eine Regel hält einen Beitrag zurück, bis ihn jemand geprüft hat. Vier Stunden sind das Ziel.

    { $link }
mail-decided-subject = { $branch }: zu einem Beitrag von Ihnen
mail-decided-text =
    Jemand hat über einen Beitrag von Ihnen entschieden, den eine Regel aufgehalten hatte. Die Entscheidung, den Grund, und
    wie Sie Einspruch erheben können, lesen Sie hier:

    { $link }
mail-handbook-subject = { $branch }: Bitte lesen Sie das Handbuch
mail-handbook-text =
    Es gibt eine Fassung des Handbuchs, die Sie noch nicht bestätigt haben. Bitte lesen Sie sie und bestätigen Sie das. Sie
    können einen Einwand vermerken; er hält nichts auf.

    { $link }
mail-consultation-subject = { $branch }: Was halten Sie vom Handbuch?
mail-consultation-text =
    Über eine neue Fassung des Handbuchs wird beraten. Kommentieren Sie die Abschnitte, mit oder ohne Namen, und stimmen
    Sie ab.

    { $link }
mail-learning-subject = { $branch }: Lektionen, die auf Sie warten
mail-learning-text =
    Einige Ihrer Lektionen sind in zwei Tagen fällig. Jede dauert fünf Minuten und zählt als Arbeitszeit.

    { $link }
mail-review-subject = { $branch }: Das Handbuch ist zu überprüfen
mail-review-text =
    Heute ist der Tag, den Sie für die Überprüfung des Handbuchs festgelegt haben.

    { $link }
mail-confirm-subject = Bestätigen Sie Ihre Adresse für { $branch }
mail-confirm-text =
    Jemand hat sich mit dieser Adresse bei { $branch } registriert.

    Wenn Sie das waren, öffnen Sie diese Seite und bestätigen Sie die Adresse innerhalb von zwei Tagen: { $link }

    Wenn nicht, ist nichts zu tun: Ohne Bestätigung bleibt nichts gespeichert.
mail-welcome-subject = Willkommen bei { $branch }
mail-welcome-text =
    { $branch } hat Ihrer Registrierung zugestimmt.

    Melden Sie sich hier an: { $link }

# Was eine App zeigt, wenn sie von einer Nachricht geweckt wird.
push-favourite = { $name } hat Ihren Beitrag als Favorit markiert
push-follow = { $name } folgt Ihnen jetzt
push-follow-request = { $name } möchte Ihnen folgen
push-mention = { $name } hat Sie erwähnt
push-poll = Eine Umfrage von { $name } ist beendet
push-quote = { $name } hat Ihren Beitrag zitiert
push-quoted-update = { $name } hat einen Beitrag bearbeitet, den Sie zitiert haben
push-reblog = { $name } hat Ihren Beitrag geteilt
push-status = { $name } hat etwas geschrieben
push-update = { $name } hat einen Beitrag bearbeitet, den Sie geteilt haben
push-admin-sign-up = { $name } hat sich registriert
push-admin-report = { $name }: Eine Meldung wartet auf Sie
push-move = { $name } ist umgezogen
mail-reset-subject = Ihr Passwort bei { $branch } wurde für Sie geändert
mail-reset-text =
    Jemand, der bei { $branch } die Mitarbeitenden verwaltet, hat Ihnen ein neues Passwort gegeben; Ihre Browser und Apps sind abgemeldet. Das neue Passwort erhalten Sie persönlich.

    Es öffnet Ihr berufliches Profil und sonst nichts: Persönliche Profile haben eigene Geheimnisse.

    Wenn Sie nicht darum gebeten haben, sprechen Sie gleich mit Ihrer Bibliothek. Melden Sie sich hier an: { $link }
mail-password-subject = Ihr Passwort bei { $branch } wurde geändert
mail-password-text =
    Ihr Passwort bei { $branch } wurde geändert; Ihre anderen Browser sind abgemeldet.

    Wenn Sie das waren, ist nichts zu tun. Wenn nicht, legen Sie sofort ein anderes fest: { $link }
mail-forgot-subject = Ein neues Passwort für { $branch }
mail-forgot-text =
    Jemand hat für Ihre Anmeldung bei { $branch } ein neues Passwort angefordert. Hier können Sie innerhalb einer Stunde eines festlegen; der Link gilt einmal:

    { $link }

    Wenn Sie das nicht waren, ist nichts zu tun: Ihr Passwort bleibt, wie es ist.
mail-invited-subject = Ihre Anmeldung bei { $branch }
mail-invited-text =
    Jemand bei { $branch } hat eine Anmeldung für Sie angelegt. Wählen Sie innerhalb einer Woche ein Passwort; der Link gilt einmal:

    { $link }
mail-refused-subject = Ihre Anfrage, bei { $branch } beizutreten
mail-refused-text =
    { $branch } hat Ihre Anfrage abgelehnt. Nichts davon wird aufbewahrt.

    { $reason }
mail-announcement-subject = { $branch }: Ankündigung
mail-announcement-text =
    { $text }

    Sie finden sie auch auf Ihrer Startseite: { $link }
push-moderation-warning = Zu einem Beitrag von Ihnen
push-severed-relationships = Ein Server wurde blockiert; dadurch folgen Sie einigen Leuten nicht mehr
mail-handed-over-subject = { $branch } bittet Sie, über eine Meldung zu entscheiden
mail-handed-over-text =
    Es gibt eine Meldung, mit der sich bei { $branch } niemand befassen darf, weil es um die geht, die entscheiden würden.
    Sie sind für solche Fälle als Kontakt benannt.

    { $link }

    Der Link ist für Sie allein bestimmt und gilt 30 Tage.
mail-measure-subject = { $branch }: zu Ihrem Profil
mail-measure-text =
    Jemand aus der Moderation der Bibliothek hat etwas über Ihr Profil oder einen seiner Beiträge entschieden. Was, warum,
    und wie Sie Einspruch erheben, lesen Sie hier:

    { $link }
mail-report-news-subject = { $branch }: zu Ihrer Meldung
mail-report-news-text =
    Zu Ihrer Meldung gibt es etwas Neues. Lesen Sie es hier:

    { $link }

mail-voucher-subject = { $branch }: Bitte öffnen Sie Ihr Profil bald in einem Browser
mail-voucher-text =
    In wenigen Tagen kann das Profil mit dieser Adresse Beiträge für die Bibliothek nicht mehr lesen. Ihre Bibliothek weiß
    nicht, wem es gehört; ein frischer Nachweis zeigt, dass es jemandem aus der Bibliothek gehört. Apps können keinen abgeben.

    Melden Sie sich mit einem Browser an, öffnen Sie Ihre persönlichen Profile, und besuchen Sie die Seiten von jedem einmal:
    { $link }

    Wenn Sie es nicht tun, ändert sich sonst nichts: Follower, Beiträge und Nachrichten bleiben.

mail-guesses-subject = { $branch }: Mit Ihrer Anmeldung wurden falsche Passphrasen versucht
mail-guesses-text =
    Jemand, der bei { $branch } als Sie angemeldet war, hat mehrere falsche Passphrasen versucht, um persönliche Profile zu
    öffnen. Sie bekommen diese E-Mail, ob Sie welche haben oder nicht: Ihre Bibliothek weiß es nicht.

    Wenn Sie das waren, ist nichts zu tun: Jeder weitere Versuch dauert länger. Wenn nicht, ändern Sie Ihr dienstliches
    Passwort und schalten Sie den zweiten Faktor ein: { $link }
mail-lost-subject = { $branch }: Frühere Passphrasen werden gelöscht
mail-lost-text =
    Jemand, der bei { $branch } als Sie angemeldet war, hat gesagt, dass frühere Passphrasen verloren sind. In 14 Tagen wird
    gelöscht, was sie schützen. Sie bekommen diese E-Mail, ob es etwas gibt oder nicht.

    Wenn Sie das nicht waren, nehmen Sie es zurück und ändern Sie Ihr dienstliches Passwort: { $link }
mail-security-address-subject = { $branch }: Die Sicherheitsadresse Ihrer Anmeldung wurde geändert
mail-security-address-text =
    Die Sicherheitsadresse Ihrer Anmeldung bei { $branch } wurde geändert. Von jetzt an gehen E-Mails wie diese an die neue
    Adresse und an Ihre dienstliche Adresse.

    Wenn Sie das nicht waren, ändern Sie sofort Ihr dienstliches Passwort und dann die Adresse: { $link }
mail-clicked-subject = { $branch }: { $name } hat „Ich habe darauf geklickt“ gedrückt
mail-clicked-text =
    { $name } hat einen Link geöffnet oder ein Passwort preisgegeben und es sofort gesagt. Alle Browser und Apps sind abgemeldet.

    Bitte helfen Sie: Wählen Sie gemeinsam ein neues Passwort, sehen Sie nach, ob der zweite Faktor eingeschaltet ist, und bitten Sie um die Nachricht mit dem Link. Danken Sie dafür, dass es gesagt wurde; niemand ist schuld.

    { $link }
mail-consent-subject = { $branch }: Eine Fotoeinwilligung endet bald
mail-consent-text =
    Eine Fotoeinwilligung, die Sie eingetragen haben, endet bald. Lassen Sie sie neu unterschreiben und verlängern Sie sie, oder lassen Sie sie enden: Dann werden ihre Bilder samt den Beiträgen gelöscht.

    { $link }
mail-escalated-subject = { $branch }: Etwas wartet auf eine Entscheidung
mail-escalated-text =
    Eine Nachricht an ein gemeinsames Profil wartet auf Ihre Entscheidung: Sie ist überfällig, oder jemand bittet Sie zu entscheiden. Öffnen Sie das Profil und dann seine Antworten.

    { $link }
mail-thanks-subject = { $branch }: Jemand dankt Ihnen
mail-thanks-text =
    Jemand aus der Bibliothek hat etwas Freundliches über Ihre Arbeit geschrieben oder schlägt Sie in einem Wettbewerb vor. Niemand sonst sieht es, wenn Sie nicht zustimmen:
    { $link }
