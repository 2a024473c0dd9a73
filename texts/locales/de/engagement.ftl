# Der Alltag des Netzes: Beschwerden, verborgene Antworten, Sperren im Namen der Bibliothek, Fürsorge, Antworten an gemeinsame Profile.

cases-source-complaint = Beschwerde

complaints-title = Beschwerden
complaints-lead = Ist etwas, das { $branch } hier geschrieben oder getan hat, falsch, oder stört es Sie? Sagen Sie es uns. Sie brauchen kein Konto und müssen keinen Namen nennen.
complaints-procedure = Wie es weitergeht
complaints-step-1 = Sie schreiben uns mit dem Formular unten. Sie erhalten eine Nummer, auf die Sie sich beziehen können, und einen Code, mit dem Sie hier die Antwort lesen.
complaints-step-2 = Jemand, den es nicht betrifft, sieht sich die Sache an. Darf hier niemand entscheiden, fragen wir jemanden außerhalb der Bibliothek.
complaints-step-3 = Sie erhalten eine Antwort: in der Regel innerhalb von drei Tagen, bei Datenschutz, Recht und Barrierefreiheit innerhalb eines Tages.
complaints-step-4 = War etwas falsch, bringen wir es in Ordnung und sagen, was wir geändert haben. Wenn nicht, sagen wir, warum, und auf welchem Abschnitt unseres Handbuchs das beruht.
complaints-step-5 = Genügt Ihnen die Antwort nicht, beschweren Sie sich noch einmal und nennen Sie die Nummer. Sie können sich auch an die Aufsicht der Bibliothek oder an die Datenschutzbehörde wenden.
complaints-privacy = Wir bewahren Ihr Schreiben und die Antwort zwei Jahre auf. Wer Sie sind und von wo Sie schreiben, speichern wir nicht. Niemand wird schlechter behandelt, weil er sich beschwert.
complaints-write = Beschwerde schreiben
complaints-subject = Worum geht es?
complaints-about-post = Um einen Beitrag der Bibliothek
complaints-about-staff = Um das Verhalten von jemandem aus der Bibliothek
complaints-about-answer = Um eine Antwort von mir, die verborgen oder entfernt wurde
complaints-about-privacy = Um Datenschutz oder ein Bild von mir
complaints-about-accessibility = Um etwas, das ich nicht lesen oder bedienen kann
complaints-about-block = Ich wurde blockiert
complaints-about-other = Um etwas anderes
complaints-address = Adresse des Beitrags oder Profils (freiwillig)
complaints-address-hint = Kopieren Sie sie aus der Adresszeile Ihres Browsers. Der Beitrag wird so aufbewahrt, wie er jetzt ist, auch wenn jemand ihn löscht.
complaints-words = Was ist nicht in Ordnung?
complaints-words-hint = Lassen Sie weg, woran man Sie erkennen würde, es sei denn, Sie möchten, dass wir es wissen.
complaints-send = Beschwerde absenden
complaints-back = Haben Sie sich schon beschwert?
complaints-received = Ihre Beschwerde ist angekommen
complaints-reference = Sie hat die Nummer { $reference }. Nennen Sie sie, wenn Sie anrufen oder uns schreiben.
complaints-due = Spätestens am { $day } finden Sie hier eine Antwort.
complaints-keep = Schreiben Sie diesen Code auf. Er wird nur einmal gezeigt, und Sie brauchen ihn, um die Antwort zu lesen und weiterzuschreiben.
complaints-number = Beschwerde { $reference }

hidden-hide = Diese Antwort verbergen
hidden-hide-lead = Die Bibliothek darf eine Antwort unter ihren eigenen Beiträgen verbergen, aber nie wegen der Meinung darin. Wer sie geschrieben hat, erhält eine Nachricht mit dem Abschnitt und Ihrer Begründung und kann um eine Prüfung durch jemand anderen bitten. Die Antwort steht ohne Namen im öffentlichen Verzeichnis.
hidden-choose = Bitte wählen
hidden-reason-hint = Wer die Antwort geschrieben hat, liest das. Sagen Sie, was darin gegen den Abschnitt verstößt, nicht, was Sie davon halten.
hidden-is-hidden = Diese Antwort ist verborgen. Nur wer sie geschrieben hat und dieses Profil sehen sie hier.
hidden-show = Wieder zeigen
hidden-in-thread = { $count ->
    [one] Eine Antwort ist hier verborgen. Gründe ansehen
   *[other] { $count } Antworten sind hier verborgen. Gründe ansehen
}
hidden-ground-personal-data = Personenbezogene Daten
hidden-ground-threat = Drohung
hidden-ground-unlawful = Rechtswidriger Inhalt
hidden-ground-harassment = Belästigung einer Person
hidden-ground-spam = Werbung oder Spam
hidden-ground-impersonation = Gibt sich als jemand anderes aus
hidden-ground-flooding = Immer wieder dasselbe
hidden-message = { $handle } Wir haben Ihre Antwort unter unserem Beitrag verborgen. Grund: { $ground } (unser Handbuch, { $clause }). { $reason } Ihre Meinung ist nicht der Grund. Wenn Sie das für falsch halten, bitten Sie um eine Prüfung: { $link }
hidden-log-title = Verborgene Antworten
hidden-log-lead = Antworten, die die Bibliothek unter ihren eigenen Beiträgen verborgen hat. Eine Antwort wird nie wegen ihrer Meinung verborgen; hier sehen Sie die Gründe. Was gesagt wurde und von wem, wird nicht gezeigt.
hidden-log-none = Es wurde keine Antwort verborgen.
hidden-head-day = Tag
hidden-head-profile = Unter einem Beitrag von
hidden-head-ground = Grund
hidden-head-clause = Abschnitt
hidden-head-state = Stand
hidden-head-reason = Begründung
hidden-state-hidden = Verborgen
hidden-state-asked = Verborgen; wird neu geprüft
hidden-state-kept = Neu geprüft und weiter verborgen
hidden-state-shown = Wieder gezeigt
hidden-yours = Ihre verborgene Antwort
hidden-yours-means = Außer Ihnen und diesem Profil sieht niemand Ihre Antwort unter dessen Beitrag. Ihre Antwort selbst wurde nicht gelöscht; wer Ihnen folgt, sieht sie weiterhin.
hidden-ask = Warum sollte sie wieder gezeigt werden?
hidden-ask-hint = Es entscheidet jemand, der sie nicht verborgen hat. Sie können einmal darum bitten. Die Antwort erscheint auf dieser Seite; bewahren Sie deren Adresse auf.
hidden-ask-send = Um neue Prüfung bitten
hidden-look = Wer eine verborgene Antwort geschrieben hat, bittet um neue Prüfung. Sie wurde aus diesem Grund verborgen: { $ground }.
hidden-own = Sie haben sie verborgen; deshalb entscheidet jemand anderes.
hidden-decide = Entscheidung
hidden-outcome-shown = Die Antwort wird wieder gezeigt.
hidden-outcome-kept = Die Antwort bleibt verborgen.
hidden-why = Warum? Wer die Antwort geschrieben hat, liest das.
hidden-settle = Entscheiden und Fall schließen

block-title = Im Namen der Bibliothek blockieren
block-lead = Wer blockiert ist, kann angemeldet weder die Beiträge dieses Profils lesen noch darauf antworten. Eine Blockierung im Namen der Bibliothek braucht einen Grund und ein Ende. Eine Blockierung aus einer App endet nach 30 Tagen, wenn Sie hier keinen Grund angeben.
block-reason = Grund
block-reason-hint = Er wird mit der Blockierung aufbewahrt, für alle, die dieses Profil führen, und für Beschwerden. Kritik an der Bibliothek ist kein Grund.
block-for = Für wie lange
block-days = { $count ->
    [one] Einen Tag
   *[other] { $count } Tage
}
block-until = Endet am { $day }.
block-no-reason = Noch kein Grund angegeben.
block-no-end = Noch kein Ende angegeben.
block-change = Grund oder Ende ändern
