# Lernen: Lektionen, Wege, und was die sehen und schreiben, die sich darum kümmern.
learning-title = Lernen
learning-lead = Lektionen von fünf Minuten, jede zu einem Abschnitt des Handbuchs. Sie gehören zur Arbeit und zählen als Arbeitszeit.
learning-all = Alle Lektionen
learning-none = Hier gibt es noch keine Lektionen.
learning-privacy = Wer sich um das Lernen kümmert, sieht, welche Lektionen eines Lernpfads erledigt sind. Was Sie geantwortet haben, wie oft und wie lange, wird nicht gespeichert.
learning-colleagues = Wer was gelernt hat
learning-colleagues-lead = Erledigte Lektionen je Lernpfad, für berufliche Profile. Antworten, Versuche und Zeit werden nicht gespeichert, also kann sie niemand sehen.
learning-name = Name
lesson-new = Noch nicht erledigt
lesson-done = Erledigt
lesson-changed = Der Abschnitt hat sich geändert: bitte noch einmal
lesson-minutes = { $minutes } Minuten
lesson-clause = Abschnitt { $clause }
lesson-write = Ihr Beitrag
lesson-sandbox = Das ist zum Üben: Was Sie schreiben, wird wie ein echter Beitrag geprüft und dann verworfen. Nichts wird gespeichert oder gesendet.
lesson-answer = Ergebnis ansehen
lesson-right = Das passt.
lesson-not-yet = Noch nicht ganz.
lesson-gate-says = Die Prüfung würde sagen:
lesson-passed = Gut gemacht. Diese Lektion ist erledigt.
lesson-again = Sehen Sie sich das Markierte noch einmal an, und versuchen Sie es, sooft Sie möchten.
path-count = { $done } von { $all }
path-finished = Erledigt
path-due = Bitte bis { $day } erledigen
path-overdue = Dies sollte bis { $day } erledigt sein
path-first-week = Ihre erste Woche
path-first-week-text = Was hier alle vor dem ersten Beitrag brauchen.
path-first-months = Ihre ersten drei Monate
path-first-months-text = Eine Lektion in der Woche genügt vollauf.
path-reviewing = Für alle, die Beiträge anderer prüfen
path-reviewing-text = Auch faires Prüfen braucht Übung.
lessons-title = Lektionen schreiben
lessons-lead = Mitgelieferte Lektionen lassen sich hier ändern; dann wird Ihre Fassung an ihrer Stelle gelehrt.
lessons-starter = mitgeliefert
lessons-own = eigene Fassung
lessons-draft = Entwurf
lessons-new = Neue Lektion schreiben
lessons-write = Lektion schreiben
lessons-name = Name in der Adresse
lessons-name-hint = Kleine Buchstaben, Ziffern und Bindestriche, etwa patron-data.
lessons-language = Sprache
lessons-source = Lektion
lessons-source-hint = Markdown. Am Anfang stehen Titel und Abschnitt zwischen Zeilen aus drei Bindestrichen. Teile beginnen mit „# Case:“, „# Choose:“ oder „# Write:“.
lessons-publish = Veröffentlichen
lessons-keep = Als Entwurf behalten
lessons-look = Vorschau
lessons-remove = Eigene Fassung entfernen
lessons-preview = So sieht sie aus
lessons-advice = Das ginge noch besser:
lessons-example =
    ---
    title: Eine neue Lektion
    clause: 1.1
    minutes: 5
    order: 100
    ---
    Worum es geht, in ein paar einfachen Sätzen.

    # Case: Was geschah
    Etwas, das in jeder Bibliothek geschehen könnte.

    # Choose: Was würden Sie tun?
    Eine Lage.
    - [ ] Eine Antwort, die nicht passt :: Sagen Sie freundlich, warum.
    - [x] Eine Antwort, die passt :: Sagen Sie, warum.

    # Write: Schreiben Sie es selbst
    Eine Lage, in der etwas veröffentlicht wird.
    > Wie der Beitrag beginnt
    = Eine Möglichkeit, es zu sagen.
lesson-advice-long = Sie zu lesen dauert länger als angegeben.
lesson-advice-sentences = Ein Satz hat mehr als dreißig Wörter; zwei wären leichter zu verstehen.
lesson-advice-pictures = Ein Bild hat keinen Text für alle, die es nicht sehen.
lesson-advice-case = Ihr fehlt ein Fall: Was geschehen ist, bleibt im Gedächtnis.
lesson-advice-dilemmas = Sie hat nur eine Entscheidung; zwei zeigen, dass es nicht die eine Regel gibt.
workshop-title = Workshop-Paket
workshop-lead = Zwei Stunden zum Handbuch, wie es heute gilt. Drucken Sie die Seite aus, oder zeigen Sie sie an der Wand; jede Folie und jedes Blatt beginnt auf einer eigenen Seite.
workshop-none = Veröffentlichen Sie zuerst das Handbuch: Folien und Fragen entstehen daraus.
workshop-agenda = Ablauf
workshop-slides = Das Handbuch, Kapitel für Kapitel
workshop-dilemmas = Entscheidungen zu zweit
workshop-welcome = Begrüßung
workshop-goals = Was wir uns davon wünschen
workshop-questions = Häufige Fragen
workshop-next = Wie es weitergeht
workshop-notes = Hinweise für die Leitung
workshop-goal = { $number }. Wir wünschen uns … Wir erkennen es an … Wir sehen es uns wieder an am …
workshop-sheet = Entscheiden Sie gemeinsam und sagen Sie, warum, bevor Sie Abschnitt { $clause } lesen.
workshop-welcome-notes = Sagen Sie, dass es um unsere Arbeit geht und nicht um die Fehler Einzelner. Niemand muss von sich erzählen.
workshop-goals-notes = Alle schreiben eine Zeile des Blattes; dann kommt alles an die Wand. Heben Sie das Blatt für die jährliche Überprüfung auf.
workshop-slides-notes = Eine Minute je Kapitel. Fragen Sie, welcher Abschnitt unklar ist, und notieren Sie das für die nächste Beratung.
workshop-dilemmas-notes = Fünf Minuten zu zweit je Blatt, dann zwei Stimmen aus dem Raum. Selten gibt es nur eine richtige Antwort; der Abschnitt sagt, wo die Grenze ist.
workshop-questions-notes = Lesen Sie nur vor, was nicht gefragt wurde. Was niemand beantworten kann, geht an die, die das Handbuch pflegen.
workshop-next-notes = Zeigen Sie, wo die Lektionen sind, und vereinbaren Sie den Tag, an dem Sie die Ziele wieder ansehen.
