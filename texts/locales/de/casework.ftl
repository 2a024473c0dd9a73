# Siehe en/casework.ftl.

letter-title = Briefe
letter-nobody = In diesem Fall lässt sich von hier aus niemand anschreiben.
letter-write = Einen Brief schreiben
letter-to = An
letter-stage = Schritt
letter-language = Sprache
letter-language-own = Die eigene Sprache
letter-prepare = Brief vorbereiten
letter-side-reporter = hat gemeldet
letter-side-concerned = um wen es geht
letter-side-involved = beteiligt
letter-stage-acknowledge = Bestätigen: Es ist angekommen
letter-stage-understand = Verstehen: Was wir wissen müssen
letter-stage-put-right = Gutmachen: Was wir tun
letter-stage-explain = Erklären: Warum wir so entschieden haben
letter-heading = Brief: { $reader }
letter-read-by-code = Die meldende Person liest diesen Brief mit ihrem Code dort, wo ihre Meldung steht, und kann dort antworten.
letter-read-in-report = Die meldende Person liest diesen Brief in ihrer Meldung und kann dort antworten.
letter-read-on-page = Der Brief steht auf einer eigenen Seite, auf der geantwortet werden kann. Wer etwas gemeldet hat, steht dort nicht, außer Sie schreiben es.
letter-mail-without = Dieser Fall ist versiegelt: In der E-Mail steht nur, dass es einen Brief gibt.
letter-no-mail = Es geht keine E-Mail hinaus: Eine Adresse ist nicht bekannt.
letter-subject = Betreff
letter-text = Brief
letter-hint = Das ist die ausgefüllte Vorlage. Ändern Sie, was nicht passt.
letter-in-mail = Der Brief steht auch in der E-Mail. Sonst steht dort nur, dass es einen gibt.
letter-send = Brief senden
letter-templates = Vorlagen für Briefe
letter-templates-lead = Womit jeder Brief in einem Fall beginnt, in der Sprache dessen, der ihn liest. Wer einen schreibt, kann ihn noch ändern.
letter-show = Anzeigen
letter-open-hint = Aus {"{name}"} wird der Name der angeschriebenen Person, aus {"{branch}"} der Name Ihrer Bibliothek. Ohne Namen wird ohne Namen gegrüßt.
letter-went-back = Zurück zum ursprünglichen Text.
letter-go-back = Zum ursprünglichen Text
letter-history = Frühere Fassungen
letters-title = Briefe der Bibliothek
letters-lead = Was die Bibliothek Ihnen zu einem Fall geschrieben hat. Ihre Antworten gehen an die, die ihn bearbeiten.
letters-none = Es gibt keine.
letters-replies = Ihre Antworten
letters-reply = Ihre Antwort
letters-reply-hint = Das lesen diejenigen, die den Fall bearbeiten. Wenn es um eine Meldung geht, liest die meldende Person es nicht.

letter-subject-acknowledge = Wir kümmern uns darum
letter-subject-understand = Wir möchten es verstehen
letter-subject-put-right = Was wir jetzt tun
letter-subject-explain = Was wir entschieden haben und warum
letter-reporter-acknowledge =
    Guten Tag { $name },

    danke, dass Sie uns das sagen. Ihre Meldung ist angekommen, und jemand bei { $branch } liest sie. Die Person, um die es geht, erfährt nicht, wer Sie sind.

    Wir schreiben Ihnen wieder, sobald wir mehr wissen. Sie können Ihre Meldung jederzeit ergänzen.
letter-reporter-understand =
    Guten Tag { $name },

    wir haben Ihre Meldung gelesen und möchten sie gut verstehen. Bisher haben wir verstanden: …

    Stimmt das so? Es würde uns helfen zu wissen: …

    { $branch }
letter-reporter-put-right =
    Guten Tag { $name },

    es war richtig, dass Sie uns das gesagt haben. Das tut { $branch } nun: …

    Wenn es wieder vorkommt oder wenn das nicht reicht, antworten Sie bitte auf diesen Brief.
letter-reporter-explain =
    Guten Tag { $name },

    wir haben Ihre Meldung geprüft. { $branch } hat entschieden: …

    Der Grund dafür ist: …

    Vielleicht haben Sie sich etwas anderes erhofft. Wenn wir etwas übersehen haben, antworten Sie bitte auf diesen Brief.
letter-concerned-acknowledge =
    Guten Tag { $name },

    { $branch } prüft etwas, das Sie betrifft: …

    Entschieden ist noch nichts. Vorher möchten wir Sie hören.
letter-concerned-understand =
    Guten Tag { $name },

    wir möchten verstehen, was aus Ihrer Sicht geschehen ist: …

    Bitte antworten Sie auf diesen Brief, oder sagen Sie uns, wenn Sie lieber sprechen möchten. Sie können jemanden mitbringen, dem Sie vertrauen.

    { $branch }
letter-concerned-put-right =
    Guten Tag { $name },

    wir haben es geprüft und lagen falsch: …

    { $branch } hat das in Ordnung gebracht: … Es tut uns leid.
letter-concerned-explain =
    Guten Tag { $name },

    { $branch } hat entschieden: …

    Der Grund dafür und der Absatz der Richtlinie: …

    Wenn Sie das für falsch halten, antworten Sie auf diesen Brief. Gegen eine Maßnahme können Sie unter „Maßnahmen“ Einspruch erheben; darüber entscheidet jemand, der nicht beteiligt war.
letter-involved-acknowledge =
    Guten Tag { $name },

    { $branch } prüft etwas, an dem Sie beteiligt waren: …

    Sie müssen nichts tun. Wenn Sie Unterstützung brauchen, sagen Sie es uns.
letter-involved-understand =
    Guten Tag { $name },

    vielleicht können Sie { $branch } helfen zu verstehen, was geschehen ist: …

    Was haben Sie gesehen oder gehört? Ob Sie antworten, entscheiden Sie.
letter-involved-put-right =
    Guten Tag { $name },

    was Ihnen geschehen ist, hätte nicht geschehen dürfen. Das tut { $branch } nun: …

    Sagen Sie uns, wenn Sie etwas anderes brauchen.
letter-involved-explain =
    Guten Tag { $name },

    { $branch } hat den Fall abgeschlossen. Was wir Ihnen zum Ergebnis sagen können: …

    Mehr über die anderen Beteiligten dürfen wir nicht sagen. Danke für Ihren Beitrag.

mail-case-letter-subject = { $branch }: ein Brief für Sie
mail-case-letter-text =
    Ihre Bibliothek hat Ihnen einen Brief geschrieben. Lesen Sie ihn hier, und antworten Sie, wenn Sie möchten:

    { $link }
mail-case-letter-foot = Dieser Brief steht auch auf der Seite der Bibliothek; dort können Sie antworten: { $link }

case-act-letter = Brief
case-act-statement = Antwort auf einen Brief
case-act-asked-branch = Eine Person einer anderen Bibliothek wurde gefragt
case-act-branch-accepted = Die Person der anderen Bibliothek kümmert sich darum
case-act-branch-declined = Die Person der anderen Bibliothek kann nicht entscheiden
cases-branch = Person einer anderen Bibliothek
cases-branch-hint = Als name@bibliothek, aus einer Bibliothek Ihres Netzes. Fälle, die hier niemand bearbeiten darf, gehen versiegelt von Server zu Server an diese Person. Wenn das nicht geht, wird die E-Mail-Adresse genutzt.

case-requests = Fälle anderer Bibliotheken
case-request-title = Ein Fall von { $branch }
case-request-lead = In dieser Bibliothek sind alle befangen, die entscheiden würden. Sie werden gebeten, zu entscheiden. Wer gemeldet hat, erfahren Sie nicht; Ihre Antwort geht ohne Ihren Namen an diese Person.
case-request-asked = wartet auf Sie
case-request-accepted = Sie kümmern sich darum
case-request-answered = beantwortet
case-request-refused = zurückgegeben
case-request-expired = abgelaufen
case-request-accept = Ich kümmere mich darum
case-request-hint = Schreiben Sie, was dabei herauskam, und senden Sie es; dann ist der Fall dort abgeschlossen. Wenn Sie nicht entscheiden können, weil Sie die Leute kennen, sagen Sie das und geben Sie ihn zurück.
case-request-refuse = Zurückgeben
case-request-left-off = { $count ->
    [one] Ein gesicherter Beitrag passte nicht hinein und fehlt hier.
   *[other] { $count } gesicherte Beiträge passten nicht hinein und fehlen hier.
}
archive-file-letters = Briefe, die die Bibliothek Ihnen zu Fällen geschrieben hat.

alert-title = Hinweise
alert-lead = Was in der Bibliothek ungewöhnlich aussieht, und was Sie tun können. Gezählt werden Ereignisse, nie Personen: Niemand hat eine Punktzahl, und persönliche Profile werden nicht genannt.
alert-none = Nichts sieht ungewöhnlich aus.
alert-settle = Ich habe nachgesehen
alert-before = Geprüft
alert-set-up = Wann ein Hinweis erscheint
alert-hint = Null schaltet einen Hinweis ab. Neue Grenzen gelten ab der nächsten Prüfung, innerhalb von fünf Minuten.
alert-count = Ab wie vielen
alert-minutes = In wie vielen Minuten
alert-mail = Eine E-Mail an die schreiben, die Meldungen bearbeiten. (Andere Programme erfahren es unter Webhooks.)
alert-post = Den Beitrag lesen
alert-new-devices-name = Neue Browser
alert-new-devices = { $count } Anmeldungen in neuen Browsern innerhalb von { $minutes } Minuten
alert-new-devices-do = Nach Ferien oder mit neuen Computern ist das nichts. Sonst bitten Sie Kolleginnen und Kollegen, in ihren Einstellungen unter „Angemeldete Geräte“ nachzusehen und zu beenden, was sie nicht kennen.
alert-failures-name = Falsche Passwörter
alert-failures = { $count } falsche Passwörter innerhalb von { $minutes } Minuten
alert-failures-do = Vielleicht probiert jemand Passwörter aus. Solange niemand hineinkommt, ist nichts zu tun: Die Wartezeiten wachsen von selbst. Bitten Sie alle ohne zweiten Faktor, einen einzurichten.
alert-tokens-name = Neue Apps
alert-tokens = { $count } neue Apps für @{ $subject } innerhalb von { $minutes } Minuten
alert-tokens-do = Rufen Sie die Person an, statt ihr zu schreiben. War es jemand anderes, beenden Sie unter „Personen“ alle Sitzungen und setzen Sie das Passwort zurück.
alert-deletions-name = Gelöschte Beiträge
alert-deletions = { $count } Beiträge von @{ $subject } innerhalb von { $minutes } Minuten gelöscht
alert-deletions-do = Rufen Sie die Person an. War sie es nicht, beenden Sie unter „Personen“ alle Sitzungen, setzen Sie das Passwort zurück und holen Sie Fehlendes aus einer Sicherung.
alert-exports-name = Archive
alert-exports = { $count } Archive innerhalb von { $minutes } Minuten angefordert
alert-exports-do = Archive gehen nur an die, denen ein Profil gehört. Wenn viele die Bibliothek verlassen, ist das nichts; sonst fragen Sie, ob sie sie selbst angefordert haben.
alert-pile-on-name = Viele Fremde
alert-pile-on = { $count } Fremde haben innerhalb von { $minutes } Minuten auf einen Beitrag geantwortet
alert-pile-on-do = Weisen Sie die Verfasserin oder den Verfasser auf „Unter Beschuss“ hin: Fremde werden sieben Tage ferngehalten, und jemand anderes liest. Sichern Sie Belege, bevor etwas gelöscht wird.
alert-spam-wave-name = Spam-Welle
alert-spam-wave = { $count } neue Profile haben innerhalb von { $minutes } Minuten dasselbe geschrieben
alert-spam-wave-do = Sehen Sie sich eines der Profile an. Ist es Spam, beschränken oder sperren Sie den Server unter „Server“ und melden Sie es dort.
waits-alerts =
    { $count ->
        [one] Hinweis
       *[other] Hinweise
    }
desk-hook-alert-raised = ein Hinweis

mail-alert-subject = { $branch }: etwas sieht ungewöhnlich aus
mail-alert-text =
    In der Bibliothek sieht etwas ungewöhnlich aus. Was es ist und was Sie tun können, steht hier:

    { $link }

cases-kept-title = Wie lange abgeschlossene Fälle bleiben
cases-kept-hint = Abgeschlossene Fälle werden mit allem, was darin steht, gelöscht, wenn ihre Zeit um ist, außer sie sind ausgenommen. Offene Fälle bleiben.
cases-kept-days = Tage: { $kind }
cases-purges = Bisher gelöscht, jeweils mit einer Bescheinigung:
cases-purge =
    { $count ->
        [one] Ein Fall gelöscht
       *[other] { $count } Fälle gelöscht
    }

illegal-tick = Ein Bild zeigt vielleicht Missbrauch eines Kindes
illegal-tick-hint = Wenn Sie das ankreuzen, muss niemand hinsehen: Die Bilder werden sofort gesperrt, und die zuständige Person bringt sie zur Behörde.
illegal-title = Nicht ansehen: Diese Bilder zeigen vielleicht den Missbrauch eines Kindes
illegal-lead = { $name } ist zuständig. Überlassen Sie alles dieser Person.
illegal-no-lead = Dafür ist niemand benannt. Rufen Sie jetzt die Leitung der Bibliothek an.
illegal-look = Öffnen, kopieren, speichern, fotografieren und verschicken Sie sie nicht, auch nicht als Beweis: Das kann selbst strafbar sein.
illegal-keep = Sie sind gesperrt und wurden nirgends kopiert. Die Adressen und Prüfsummen unten sind, was die Behörde braucht. Heben Sie die Sperre nicht auf.
illegal-authority = Melden Sie sie heute, nur mit Adressen und Prüfsummen. Ist ein Kind jetzt in Gefahr, rufen Sie zuerst die Polizei:
illegal-after = Tun Sie, was die Behörde sagt, und schreiben Sie hier auf, wann Sie gemeldet haben und unter welcher Nummer. Sprechen Sie mit jemandem darüber: Niemand muss das allein tragen.
illegal-set-up = Bilder, die niemand ansehen darf
illegal-set-up-hint = Was geschieht, wenn jemand ein Bild meldet, das vielleicht den Missbrauch eines Kindes zeigt. Die Bilder werden sofort gesperrt, mit einer Prüfsumme versehen und niemandem gezeigt.
illegal-set-lead = Profilname der zuständigen Person
illegal-country = Land der Bibliothek
illegal-procedure = Ihr eigenes Vorgehen (steht in einem solchen Fall)
case-act-locked = Bilder gesperrt
evidence-locked = Gesperrtes Bild oder Film, nur die Prüfsumme (SHA-256) bleibt:

anonymous-picture = Bild { $number } (freiwillig)
anonymous-picture-hint = Was neben dem Bild selbst in der Datei steht, etwa Ort, Zeit und Gerät, wird entfernt. Sehen Sie nach, ob das Bild selbst zeigt, wer Sie sind.
case-files = Mitgeschickte Bilder
case-file = Bild Nummer { $number }
case-file-open = Bild öffnen
