# Apprendre : leçons, parcours, et ce que voient et écrivent les personnes qui s’en occupent.
learning-title = Apprendre
learning-lead = Des leçons de cinq minutes, chacune sur un article de la charte. Elles font partie de votre travail : faites-les sur votre temps de travail.
learning-all = Toutes les leçons
learning-none = Il n’y a pas encore de leçons ici.
learning-privacy = La personne qui s’occupe de la formation voit quelles leçons d’un parcours sont faites. Vos réponses, le nombre d’essais et le temps passé ne sont pas enregistrés.
learning-colleagues = Qui a appris quoi
learning-colleagues-lead = Les leçons faites dans chaque parcours, pour les profils professionnels. Réponses, essais et durée ne sont pas enregistrés : personne ne peut donc les voir.
learning-name = Nom
lesson-new = Pas encore faite
lesson-done = Faite
lesson-changed = Son article a changé : merci de la refaire
lesson-minutes = { $minutes } minutes
lesson-clause = Article { $clause }
lesson-write = Votre publication
lesson-sandbox = Ceci est une salle d’exercice : la vérification examine ce que vous écrivez comme une vraie publication, puis l’oublie. Rien n’est enregistré ni envoyé.
lesson-answer = Voir ce que cela donne
lesson-right = C’est juste.
lesson-not-yet = Pas tout à fait.
lesson-gate-says = La vérification dirait :
lesson-passed = Bien joué. Cette leçon est terminée.
lesson-again = Revoyez ce qui est marqué, et réessayez autant de fois que vous voulez.
path-count = { $done } sur { $all }
path-finished = Terminé
path-due = À terminer au plus tard le { $day }
path-overdue = C’était à terminer au plus tard le { $day }
path-first-week = Votre première semaine
path-first-week-text = Ce qu’il faut à chacun et chacune avant la première publication.
path-first-months = Vos trois premiers mois
path-first-months-text = Une leçon par semaine suffit amplement.
path-reviewing = Pour qui relit les publications des autres
path-reviewing-text = Lire avec équité, cela s’apprend aussi.
lessons-title = Écrire des leçons
lessons-lead = Les leçons fournies avec le programme peuvent être modifiées ici ; votre version est alors enseignée à leur place.
lessons-starter = fournie avec le programme
lessons-own = version de la bibliothèque
lessons-draft = brouillon
lessons-new = Écrire une nouvelle leçon
lessons-write = Écrire une leçon
lessons-name = Nom dans l’adresse
lessons-name-hint = Minuscules, chiffres et traits d’union, par exemple patron-data.
lessons-language = Langue
lessons-source = Leçon
lessons-source-hint = Markdown. Elle commence par son titre et son article entre deux lignes de trois traits d’union. Les parties commencent par « # Case: », « # Choose: » ou « # Write: ».
lessons-publish = Publier
lessons-keep = Garder comme brouillon
lessons-look = Aperçu
lessons-remove = Supprimer la version de la bibliothèque
lessons-preview = Comment elle se présente
lessons-advice = Ceci pourrait être mieux :
lessons-example =
    ---
    title: Une nouvelle leçon
    clause: 1.1
    minutes: 5
    order: 100
    ---
    De quoi il s’agit, en quelques phrases simples.

    # Case: Ce qui s’est passé
    Quelque chose qui pourrait arriver dans n’importe quelle bibliothèque.

    # Choose: Que feriez-vous ?
    Une situation.
    - [ ] Une réponse qui ne convient pas :: Dites avec bienveillance pourquoi.
    - [x] Une réponse qui convient :: Dites pourquoi.

    # Write: Dites-le vous-même
    Une situation où l’on publie quelque chose.
    > Le début de la publication
    = Une façon de l’écrire.
lesson-advice-long = Lue calmement, elle prend plus de temps qu’annoncé.
lesson-advice-sentences = Une phrase a plus de trente mots ; deux seraient plus faciles à suivre.
lesson-advice-pictures = Une image n’a pas de texte pour les personnes qui ne peuvent pas la voir.
lesson-advice-case = Elle n’a pas de cas : ce qui s’est vraiment passé reste en mémoire.
lesson-advice-dilemmas = Elle n’a qu’un dilemme ; deux montrent qu’il n’y a pas de règle unique.
workshop-title = Dossier d’atelier
workshop-lead = Deux heures sur la charte telle qu’elle est aujourd’hui. Imprimez cette page, ou projetez-la ; chaque diapositive et chaque fiche commence sur sa propre page.
workshop-none = Publiez d’abord la charte : les diapositives et les questions en sont tirées.
workshop-agenda = Programme
workshop-slides = La charte, chapitre par chapitre
workshop-dilemmas = Dilemmes à deux
workshop-welcome = Accueil
workshop-goals = Ce que nous en attendons
workshop-questions = Questions fréquentes
workshop-next = La suite
workshop-notes = Notes pour l’animation
workshop-goal = { $number }. Nous aimerions … Nous le saurons à … Nous y reviendrons le …
workshop-sheet = Décidez ensemble, et dites pourquoi avant de regarder l’article { $clause }.
workshop-welcome-notes = Dites qu’il s’agit de notre travail, et non des erreurs de qui que ce soit. Personne n’a à raconter une histoire personnelle.
workshop-goals-notes = Chaque personne écrit une ligne de la fiche ; rassemblez-les ensuite au mur. Gardez la fiche pour le réexamen annuel.
workshop-slides-notes = Une minute par chapitre. Demandez quel article n’est pas clair, et notez-le comme question pour la prochaine consultation.
workshop-dilemmas-notes = Cinq minutes à deux pour chaque fiche, puis deux avis dans la salle. Il y a rarement une seule bonne réponse ; l’article dit où se trouve la limite.
workshop-questions-notes = Ne lisez que celles qui n’ont pas été posées. Les questions sans réponse vont à la personne qui s’occupe de la charte.
workshop-next-notes = Montrez où sont les leçons, et convenez du jour où vous reverrez les objectifs.
