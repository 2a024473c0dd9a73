# Umfragen, Zahlen und der Jahresrückblick.

survey-title = Umfragen
survey-desk = Umfragen verwalten
survey-lead = Was die Bibliothek ihr Team fragt. Niemand erfährt, wer was geantwortet hat: weder Kolleginnen und Kollegen noch Vorgesetzte, und auch der Server nicht.
survey-none = Es gibt noch keine Umfrage.
survey-all = Alle Umfragen
survey-untitled = Ohne Titel
survey-state-draft = Entwurf
survey-state-launched = Offen bis { $day }
survey-state-closed = Beendet am { $day }
survey-kind-pulse = Monatsfrage
survey-kind-questionnaire = Fragebogen
survey-kind-handbook = Handbuch prüfen
survey-kind-retrospective = Rückblick
survey-how = So sind Ihre Antworten geschützt
survey-how-ballot = Ihr Browser erstellt einen verdeckten Stimmzettel. Der Server unterschreibt ihn, ohne ihn zu sehen, und erkennt später nur, dass er echt ist, nicht, von wem er stammt. Ihre Antworten werden ohne Ihre Anmeldung gesendet.
survey-how-sealed = Bis die Umfrage endet, kann niemand eine Antwort lesen. Es wird keine Uhrzeit gespeichert, und am Ende werden die Antworten auf verschiedene Fragen voneinander getrennt. Danach werden die Stimmzettel gelöscht, ebenso die Liste der Teilnehmenden.
survey-how-small = Kleine Zahlen werden nie gezeigt. Weitere Zahlen bleiben verborgen, wenn man die kleinen sonst ausrechnen könnte.
survey-how-limits = Was wir nicht verbergen können: Ihren Stil. Lassen Sie Namen weg und alles, was nur Sie wissen können.
survey-thresholds = { $count ->
    [one] Vor dem Start festgelegt: Keine Zahl unter { $least } wird gezeigt, Antworten in Worten nur, wenn es mindestens { $text } sind und jemand die Namen entfernt hat. Eine Person wurde gefragt.
   *[other] Vor dem Start festgelegt: Keine Zahl unter { $least } wird gezeigt, Antworten in Worten nur, wenn es mindestens { $text } sind und jemand die Namen entfernt hat. { $count } Personen wurden gefragt.
}
survey-scale-1 = 1: gar nicht
survey-scale-2 = 2: eher nicht
survey-scale-3 = 3: teilweise
survey-scale-4 = 4: größtenteils
survey-scale-5 = 5: völlig
survey-fold-low = 1 oder 2
survey-fold-middle = 3
survey-fold-high = 4 oder 5
survey-place = Platz { $number }
survey-choose = Bitte wählen
survey-order-hint = Wählen Sie für jeden Platz eine andere Antwort. Die Ergebnisse zeigen, wie oft jede auf Platz 1 stand.
survey-text-hint = Sie dürfen dieses Feld leer lassen. Schreiben Sie keine Namen und nichts, woran man Sie erkennt.
survey-cast = Stimmzettel abgeben
survey-needs-script = Zum Abstimmen brauchen Sie hier JavaScript. Ihr Browser muss den Stimmzettel selbst verdecken, damit nicht einmal dieser Server weiß, von wem er stammt. Ohne JavaScript könnten wir nur versprechen, dass niemand nachsieht. Deshalb nehmen wir dann keine Stimme an.
survey-ready = Ihr Stimmzettel ist bereit. Er zählt einmal; niemand kann ihn ändern oder zu Ihnen zurückverfolgen.
survey-given = Sie haben schon teilgenommen, oder Ihr Stimmzettel liegt in einem anderen Browser von Ihnen. Jede Person hat einen Stimmzettel.
survey-done = Vielen Dank. Ihr Stimmzettel ist gezählt, und nichts verbindet ihn mit Ihnen. Sie erfahren, wenn die Ergebnisse da sind.
survey-missing = Bitte beantworten Sie jede Frage und vergeben Sie jeden Platz nur einmal. Nur Antworten in Worten dürfen fehlen.
survey-failed = Das hat nicht geklappt. Ihre Antworten sind noch da. Bitte versuchen Sie es gleich noch einmal.
survey-key = Ihr Stimmzettel wurde nicht mit dem Schlüssel erstellt, den alle haben; man könnte ihn also erkennen. Er wurde nicht verwendet. Sagen Sie Ihren Admins Bescheid.
survey-work = Umfragen beantworten Sie mit Ihrer dienstlichen Anmeldung. Wechseln Sie zu Ihrem dienstlichen Profil.
survey-results = Ergebnisse
survey-took-part = { $count ->
    [one] Eine Person hat teilgenommen.
   *[other] { $count } Personen haben teilgenommen.
}
survey-too-few = Weniger als { $least } Personen haben teilgenommen. Es wird nichts gezeigt, und alle Antworten sind gelöscht.
survey-hidden = verborgen
survey-hidden-why = Zahlen unter { $least } sind verborgen. Auch einige größere sind es, damit niemand die kleinen ausrechnen kann.
survey-answer = Antwort
survey-count = Anzahl
survey-first = wie oft auf Platz 1
survey-texts-few = Weniger als { $least } Personen haben etwas geschrieben; deshalb wird nichts gezeigt.
survey-texts-waiting = Die Antworten in Worten werden noch gelesen, damit kein Name erscheint.
survey-changes = Was wir ändern
survey-changes-wait = Die Bibliothek hat noch nicht gesagt, was sie ändern wird.

survey-desk-lead = Fragen Sie Ihr Team, und sagen Sie ihm, was daraus wird. Was gezeigt werden darf, legen Sie vor dem Start fest. Danach kann niemand die Fragen oder die Schwellen ändern.
survey-small = { $count ->
    [one] Ihre Bibliothek hat hier eine Person. Zahlen unter fünf werden nie gezeigt, also können Sie hier nichts fragen. Sprechen Sie stattdessen miteinander.
   *[other] Ihre Bibliothek hat hier { $count } Personen. Zahlen unter fünf werden nie gezeigt, also können Sie hier nichts fragen. Sprechen Sie stattdessen miteinander.
}
survey-small-text = Ihre Bibliothek hat hier { $count } Personen. Antworten in Worten werden ab zehn gezeigt: Sie können mit Skalen und Auswahlen fragen, aber nicht in Worten.
survey-new = Neue Umfrage
survey-kind = Art
survey-template = Vorlage
survey-template-none = Keine
survey-template-engagement = Engagement im Team
survey-template-inclusion = Zugehörigkeit
survey-template-safety = Offen sprechen können
survey-template-usefulness = Nutzen des Netzwerks
survey-template-hint = Vorlagen gibt es für Fragebögen. Eine Monatsfrage ist eine Frage im Monat. Die Prüfung des Handbuchs fragt nach jedem Abschnitt.
survey-begin = Entwurf beginnen
survey-name = Titel
survey-introduction = Einleitung
survey-introduction-hint = Sagen Sie, warum Sie fragen und was die Antworten ändern können.
survey-source = Fragen
survey-source-hint = Eine Frage pro Zeile. Eine Zeile beginnt mit scale: (Skala), choice: (Auswahl), order: (Reihenfolge) oder text:. Unter einer Auswahl oder Reihenfolge steht jede Antwort in einer eigenen Zeile nach einem Bindestrich.
survey-least = Kleinste gezeigte Zahl
survey-least-hint = Fünf oder mehr.
survey-least-text = Antworten in Worten ab
survey-least-text-hint = Zehn oder mehr.
survey-closes = Letzter Tag zum Antworten
survey-preview = Vorschau
survey-launch = Starten
survey-launch-sure = { $count ->
    [one] Eine Person wird gefragt. Nach dem Start kann niemand die Fragen, die Schwellen oder den letzten Tag ändern. Speichern Sie vorher Ihre Änderungen.
   *[other] { $count } Personen werden gefragt. Nach dem Start kann niemand die Fragen, die Schwellen oder den letzten Tag ändern. Speichern Sie vorher Ihre Änderungen.
}
survey-launch-do = Umfrage starten
survey-remove = Entwurf löschen
survey-remove-sure = Der Entwurf lässt sich nicht wiederherstellen.
survey-running = Die Umfrage ist offen. Bis sie endet, sieht niemand Antworten oder wie viele es sind.
survey-look = So sehen, wie das Team sie sieht
survey-close = Jetzt beenden
survey-close-sure = Danach kann niemand mehr antworten, und sie lässt sich nicht wieder öffnen. Die Stimmzettel werden gezählt und dann gelöscht.
survey-close-do = Umfrage beenden
survey-read = Auf Namen prüfen
survey-read-hint = Entfernen Sie Namen und alles, woran man erkennt, wer geschrieben hat oder gemeint ist. Lassen Sie den Rest, wie er ist. Niemand sonst sieht eine Antwort, bevor Sie sie zeigen.
survey-read-words = Eine Antwort
survey-read-show = So zeigen
survey-read-leave = Weglassen
survey-changes-write = Was werden Sie ändern?
survey-changes-hint = Alle an der Bibliothek erfahren es, auch per E-Mail. Wenn sich nichts ändert, sagen Sie, warum.
survey-changes-send = Veröffentlichen
survey-of-clause-clear = Klar und nützlich
survey-of-clause-unclear = Unklar
survey-of-clause-change = Sollte geändert werden
survey-announce-launch = Eine Umfrage für alle an der Bibliothek: „{ $title }“. Niemand kann Ihre Antworten zurückverfolgen. Sie können bis { $day } antworten: { $link }
survey-announce-results = Die Umfrage „{ $title }“ ist beendet. Hier sind die Ergebnisse und das, was wir ändern: { $link }
survey-begin-none =
    scale: Eine Aussage, der man mehr oder weniger zustimmt
    choice: Eine Frage?
    - Eine Antwort
    - Eine andere Antwort
    order: Was kommt zuerst?
    - Das eine
    - Das andere
    text: Was sollten wir noch wissen?
survey-begin-pulse =
    scale: Diesen Monat hatte ich, was ich für meine Arbeit brauche.
survey-begin-retrospective =
    scale: Wir haben erreicht, was wir uns vorgenommen hatten.
    scale: Wir haben gut zusammengearbeitet.
    choice: Wie war die Menge der Arbeit?
    - Zu wenig
    - Gerade richtig
    - Zu viel
    text: Was sollten wir beibehalten?
    text: Was sollten wir nächstes Mal anders machen?
survey-begin-engagement =
    scale: Ich weiß, was die Bibliothek mit ihren Beiträgen erreichen will.
    scale: Ich habe genug Zeit für meinen Teil daran.
    scale: Ich würde gern öfter etwas veröffentlichen.
    choice: Was hilft Ihnen dabei am meisten?
    - Zeit im Dienstplan
    - Jemand, der vorher mitliest
    - Beispiele
    - Schulung
    text: Was hält Sie davon ab, etwas zu veröffentlichen?
survey-begin-inclusion =
    scale: Ich fühle mich dieser Bibliothek zugehörig.
    scale: Menschen wie ich sind in unseren Beiträgen sichtbar.
    scale: Meine Meinung zählt, gleich welche Stelle ich habe.
    scale: Ich kann unsere Werkzeuge ohne Barrieren nutzen.
    text: Wen lassen wir außen vor, und was würde helfen?
survey-begin-safety =
    scale: Ich kann um Hilfe bitten, ohne beurteilt zu werden.
    scale: Ich kann einer Entscheidung offen widersprechen.
    scale: Wenn mir in einem Beitrag ein Fehler passiert, kann ich das ohne Angst sagen.
    scale: Wenn mich jemand belästigt, weiß ich, dass die Bibliothek zu mir steht.
    text: Was würde es leichter machen, etwas anzusprechen?
survey-begin-usefulness =
    scale: Ich lerne hier etwas, das ich für meine Arbeit brauche.
    scale: Ich habe in anderen Bibliotheken Menschen gefunden, die ich fragen kann.
    scale: Das Lesen hier ist die Zeit wert.
    choice: Was nutzen Sie am meisten?
    - Beiträge meiner Bibliothek
    - Beiträge anderer Bibliotheken
    - Nachrichten
    - Fragen und Antworten
    text: Was fehlt?

figure-title = Zahlen nach Monaten
figure-lead = Wie es der Bibliothek geht, nie wie es einer Person geht. Jeder Monat wird einmal gezählt, wenn er vorbei ist. Was unter fünf liegt oder von weniger als fünf Personen stammt, bleibt verborgen; persönliche Profile werden nirgends gezählt.
figure-none = Es gibt noch keine Zahlen. Sie erscheinen, wenn der erste Monat vorbei ist.
figure-csv = Als CSV laden
figure-ods = Als ODS laden
figure-month = Monat
figure-name = Kennzahl
figure-clause = Abschnitt
figure-people = Aktive Personen
figure-people-hint = Personen dieser Bibliothek, die etwas veröffentlicht haben.
figure-conversations = Gespräche zwischen Bibliotheken
figure-conversations-hint = Gespräche, in denen jemand von hier und jemand von anderswo geschrieben hat.
figure-answer-minutes = Minuten bis zur Antwort
figure-answer-minutes-hint = Die Hälfte der Antworten von hier kam schneller.
figure-connections = Neue Verbindungen
figure-connections-hint = Neues Folgen zwischen Personen hier und anderswo, in beide Richtungen.
figure-reach = Reichweite öffentlicher Beiträge
figure-reach-hint = Wie oft öffentliche Beiträge des Monats geteilt und favorisiert wurden.
figure-lessons = Abgeschlossene Lektionen
figure-lessons-hint = Eine wiederholte Lektion zählt einmal.
figure-reports = Eingegangene Meldungen
figure-reports-hint = Meldungen jeder Art, auch anonyme.
figure-reports-closed = Abgeschlossene Meldungen
figure-reports-closed-hint = Meldungen, über die in diesem Monat entschieden wurde.
figure-gate = Regeln nach Abschnitten
figure-gate-lifted = Fehlalarme
figure-gate-hint = Wie oft eine Regel auf einen Beitrag zutraf und welcher Anteil davon ein Fehlalarm war: Jemand hat den Beitrag geprüft und durchgelassen.
figure-lifted = Fehlalarme
goal-title = Ziele der Bibliothek
goal-lead = Was wollen Sie mit diesem Netzwerk erreichen, und woran würden Sie es merken? Halten Sie es am Anfang fest, und sehen Sie an einem Tag, den Sie wählen, wieder nach.
goal-none = Es gibt noch kein Ziel.
goal-add = Ziel hinzufügen
goal-words = Ziel
goal-measure = Woran würden Sie es merken?
goal-measure-hint = Etwas, das man für die ganze Bibliothek sehen oder zählen kann, nie für eine Person.
goal-figure = Neben welcher Zahl?
goal-no-figure = Keine
goal-review-on = Tag der nächsten Prüfung
goal-review = Nächste Prüfung: { $day }
goal-due = Fällig zur Prüfung seit { $day }
goal-remove = Ziel löschen
goal-beside = Ziel: { $goal } ({ $measure })
review-title = Jahresrückblick
review-lead = Ziele, Zahlen und Umfragen des letzten Jahres auf einer Seite. Drucken Sie sie als Bericht. Aus Ihren Notizen unten können Sie eine Anhörung zum Handbuch beginnen.
review-notes = Notizen und Vorschläge
review-law = Änderungen im Recht
review-proposals = Vorschläge zu Abschnitten
review-proposals-hint = Ein Vorschlag pro Zeile: die Nummer des Abschnitts, ein Doppelpunkt und was sich ändern soll. Zum Beispiel: 2.1: Sagen, wer entscheidet.
review-consult = Anhörung beginnen
review-consult-hint = Damit beginnt eine neue Fassung des Handbuchs, falls keine in Arbeit ist; sie wird zur Anhörung geöffnet, und jeder Vorschlag steht als Ihr unterschriebener Kommentar bei seinem Abschnitt.
review-consulted = Dem Team vorgelegt am { $day }.

lesson-offer = Eine Lektion von fünf Minuten dazu, wenn Sie mögen:

clause-questions-title = Fragen zum Handbuch
clause-questions-lead = Fragen Sie hier zu einem Abschnitt. Ihr Name wird nicht gespeichert, und die Antwort ist für alle da.
clause-questions-waiting = Warten auf Antwort
clause-questions-none = Es wurde noch keine Frage beantwortet.
clause-questions-ask = Frage stellen
clause-questions-words = Ihre Frage
clause-questions-hint = Lassen Sie weg, woran man Sie erkennt. Wer das Handbuch schreibt, antwortet hier.
clause-questions-send = Fragen
clause-questions-answer = Für alle antworten
clause-questions-remove = Frage löschen
clause-questions-link = Fragen zu { $clause }
