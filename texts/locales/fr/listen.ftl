# Enquêtes, chiffres et bilan de l'année.

survey-title = Enquêtes
survey-desk = Gérer les enquêtes
survey-lead = Ce que la bibliothèque demande à son équipe. Personne ne sait qui a répondu quoi : ni vos collègues, ni vos responsables, ni le serveur.
survey-none = Il n'y a pas encore d'enquête.
survey-all = Toutes les enquêtes
survey-untitled = Sans titre
survey-state-draft = Brouillon
survey-state-launched = Ouverte jusqu'au { $day }
survey-state-closed = Close le { $day }
survey-kind-pulse = Question du mois
survey-kind-questionnaire = Questionnaire détaillé
survey-kind-handbook = Relecture de la charte
survey-kind-retrospective = Bilan
survey-how = Comment vos réponses sont protégées
survey-how-ballot = Votre navigateur prépare un bulletin masqué. Le serveur le signe sans le voir, puis reconnaît qu'il est authentique, mais pas de qui il vient. Vos réponses sont envoyées sans votre connexion.
survey-how-sealed = Tant que l'enquête est ouverte, personne ne peut lire une réponse. Aucune heure n'est conservée et, à la clôture, les réponses aux différentes questions sont séparées. Ensuite, les bulletins sont supprimés, ainsi que la liste des participants.
survey-how-small = Les petits nombres ne sont jamais affichés. D'autres nombres sont masqués quand ils permettraient de les calculer.
survey-how-limits = Ce que nous ne pouvons pas cacher : votre style. N'écrivez ni noms, ni ce que vous seul pouvez savoir.
survey-thresholds = { $count ->
    [one] Fixé avant le lancement : aucun nombre inférieur à { $least } n'est affiché ; les réponses rédigées ne le sont qu'à partir de { $text }, une fois les noms retirés. Une personne a été interrogée.
   *[other] Fixé avant le lancement : aucun nombre inférieur à { $least } n'est affiché ; les réponses rédigées ne le sont qu'à partir de { $text }, une fois les noms retirés. { $count } personnes ont été interrogées.
}
survey-scale-1 = 1 : pas du tout
survey-scale-2 = 2 : plutôt non
survey-scale-3 = 3 : en partie
survey-scale-4 = 4 : plutôt oui
survey-scale-5 = 5 : tout à fait
survey-fold-low = 1 ou 2
survey-fold-middle = 3
survey-fold-high = 4 ou 5
survey-place = Rang { $number }
survey-choose = Choisissez
survey-order-hint = Choisissez une réponse différente pour chaque rang. Les résultats montrent combien de fois chacune est arrivée en tête.
survey-text-hint = Vous pouvez laisser ce champ vide. N'écrivez ni noms, ni rien qui montre qui vous êtes.
survey-cast = Déposer le bulletin
survey-needs-script = Il faut JavaScript pour voter ici. Votre navigateur doit masquer lui-même votre bulletin, pour que même ce serveur ne sache pas de qui il vient. Sans JavaScript, nous ne pourrions que promettre que personne ne regarde ; nous n'acceptons donc aucun vote.
survey-ready = Votre bulletin est prêt. Il compte une fois ; personne ne peut le modifier ni remonter jusqu'à vous.
survey-given = Vous avez déjà participé, ou votre bulletin se trouve dans un autre de vos navigateurs. Chaque personne a un bulletin.
survey-done = Merci. Votre bulletin est compté et rien ne le relie à vous. Vous serez informé quand les résultats seront là.
survey-missing = Répondez à toutes les questions et n'utilisez chaque rang qu'une fois. Seules les réponses rédigées peuvent manquer.
survey-failed = Cela n'a pas fonctionné. Vos réponses sont toujours là. Réessayez dans un instant.
survey-key = Votre bulletin n'a pas été préparé avec la clé que tout le monde a ; il serait donc reconnaissable. Il n'a pas été utilisé. Prévenez vos administrateurs.
survey-work = On répond aux enquêtes avec sa connexion de travail. Passez à votre profil professionnel.
survey-results = Résultats
survey-took-part = { $count ->
    [one] Une personne a participé.
   *[other] { $count } personnes ont participé.
}
survey-too-few = Moins de { $least } personnes ont participé. Rien n'est affiché et toutes les réponses ont été supprimées.
survey-hidden = masqué
survey-hidden-why = Les nombres inférieurs à { $least } sont masqués. Quelques nombres plus grands le sont aussi, pour que personne ne puisse calculer les petits.
survey-answer = Réponse
survey-count = Nombre
survey-first = combien de fois en tête
survey-texts-few = Moins de { $least } personnes ont écrit quelque chose ; rien n'est donc affiché.
survey-texts-waiting = Les réponses rédigées sont en cours de lecture, pour qu'aucun nom n'apparaisse.
survey-changes = Ce que nous allons changer
survey-changes-wait = La bibliothèque n'a pas encore dit ce qu'elle va changer.

survey-desk-lead = Interrogez votre équipe, et dites-lui ce qui en découle. Vous fixez avant le lancement ce qui peut être affiché. Ensuite, personne ne peut modifier ni les questions ni les seuils.
survey-small = { $count ->
    [one] Votre bibliothèque compte ici une personne. Aucun nombre inférieur à cinq n'est jamais affiché : vous ne pouvez donc rien demander ici. Parlez-en plutôt de vive voix.
   *[other] Votre bibliothèque compte ici { $count } personnes. Aucun nombre inférieur à cinq n'est jamais affiché : vous ne pouvez donc rien demander ici. Parlez-en plutôt de vive voix.
}
survey-small-text = Votre bibliothèque compte ici { $count } personnes. Les réponses rédigées sont affichées à partir de dix : vous pouvez proposer des échelles et des choix, mais pas de réponses rédigées.
survey-new = Nouvelle enquête
survey-kind = Genre
survey-template = Modèle
survey-template-none = Aucun
survey-template-engagement = Engagement de l'équipe
survey-template-inclusion = Inclusion de chacun
survey-template-safety = Oser parler
survey-template-usefulness = Utilité du réseau
survey-template-hint = Les modèles servent aux questionnaires. La question du mois est unique. La relecture de la charte interroge sur chaque article.
survey-begin = Commencer un brouillon
survey-name = Titre
survey-introduction = Présentation
survey-introduction-hint = Dites pourquoi vous demandez, et ce que les réponses peuvent changer.
survey-source = Questions posées
survey-source-hint = Une question par ligne. Une ligne commence par scale: (échelle), choice: (choix), order: (ordre) ou text: (texte). Sous un choix ou un ordre, écrivez chaque réponse sur sa propre ligne, après un tiret.
survey-least = Plus petit nombre affiché
survey-least-hint = Cinq ou plus.
survey-least-text = Réponses rédigées dès
survey-least-text-hint = Dix ou plus.
survey-closes = Dernier jour pour répondre
survey-preview = Aperçu
survey-launch = Lancer
survey-launch-sure = { $count ->
    [one] Une personne sera interrogée. Après le lancement, personne ne peut modifier les questions, les seuils ni le dernier jour. Enregistrez d'abord vos modifications.
   *[other] { $count } personnes seront interrogées. Après le lancement, personne ne peut modifier les questions, les seuils ni le dernier jour. Enregistrez d'abord vos modifications.
}
survey-launch-do = Lancer l'enquête
survey-remove = Supprimer le brouillon
survey-remove-sure = Le brouillon ne pourra pas être récupéré.
survey-running = L'enquête est ouverte. Jusqu'à la clôture, personne ne voit les réponses ni leur nombre.
survey-look = La voir comme vos collègues
survey-close = Clore maintenant
survey-close-sure = Plus personne ne pourra répondre, et elle ne pourra pas être rouverte. Les bulletins sont comptés puis supprimés.
survey-close-do = Clore l'enquête
survey-read = Relire pour les noms
survey-read-hint = Retirez les noms et tout ce qui montre qui a écrit ou qui est visé, et laissez le reste tel quel. Personne d'autre ne voit une réponse avant que vous l'ayez affichée.
survey-read-words = Une réponse
survey-read-show = Afficher ce texte
survey-read-leave = Ne pas l'afficher
survey-changes-write = Qu'allez-vous changer ?
survey-changes-hint = Toute l'équipe est informée, aussi par e-mail. Si rien ne change, dites pourquoi.
survey-changes-send = Publier
survey-of-clause-clear = Clair et utile
survey-of-clause-unclear = Pas clair
survey-of-clause-change = À modifier
survey-announce-launch = Une enquête pour toute l'équipe : « { $title } ». Personne ne peut remonter à vos réponses. Vous pouvez répondre jusqu'au { $day } : { $link }
survey-announce-results = L'enquête « { $title } » est close. Voici les résultats, et ce que nous allons changer : { $link }
survey-begin-none =
    scale: Une affirmation avec laquelle on est plus ou moins d'accord
    choice: Une question ?
    - Une réponse
    - Une autre réponse
    order: Qu'est-ce qui vient en premier ?
    - Une chose
    - Une autre
    text: Que devrions-nous encore savoir ?
survey-begin-pulse =
    scale: Ce mois-ci, j'ai eu ce qu'il fallait pour mon travail.
survey-begin-retrospective =
    scale: Nous avons atteint ce que nous voulions.
    scale: Nous avons bien travaillé ensemble.
    choice: Comment était la charge de travail ?
    - Trop faible
    - Comme il faut
    - Trop lourde
    text: Que devrions-nous garder ?
    text: Que devrions-nous faire autrement la prochaine fois ?
survey-begin-engagement =
    scale: Je sais ce que la bibliothèque veut atteindre avec ses publications.
    scale: J'ai assez de temps pour ma part.
    scale: J'aimerais publier plus souvent.
    choice: Qu'est-ce qui vous aide le plus à publier ?
    - Du temps dans le planning
    - Quelqu'un qui relit
    - Des exemples
    - Une formation
    text: Qu'est-ce qui vous retient de publier ?
survey-begin-inclusion =
    scale: Je me sens à ma place dans cette bibliothèque.
    scale: Les personnes comme moi sont visibles dans nos publications.
    scale: Mon avis compte, quel que soit mon poste.
    scale: Je peux utiliser nos outils sans obstacle.
    text: Qui laissons-nous de côté, et qu'est-ce qui aiderait ?
survey-begin-safety =
    scale: Je peux demander de l'aide sans être jugé.
    scale: Je peux contester ouvertement une décision.
    scale: Si je me trompe dans une publication, je peux le dire sans crainte.
    scale: Si quelqu'un me harcèle, je sais que la bibliothèque me soutiendra.
    text: Qu'est-ce qui aiderait à parler plus librement ?
survey-begin-usefulness =
    scale: J'apprends ici des choses dont j'ai besoin pour mon travail.
    scale: J'ai trouvé dans d'autres bibliothèques des collègues à qui demander.
    scale: Lire ici vaut le temps que cela prend.
    choice: Qu'utilisez-vous le plus ?
    - Les publications de ma bibliothèque
    - Les publications d'autres bibliothèques
    - Les messages
    - Les questions et réponses
    text: Qu'est-ce qui manque ?

figure-title = Chiffres par mois
figure-lead = Comment va la bibliothèque, jamais comment va une personne. Chaque mois est compté une fois, quand il est terminé. Ce qui est inférieur à cinq, ou vient de moins de cinq personnes, est masqué ; les profils personnels ne sont comptés nulle part.
figure-none = Il n'y a pas encore de chiffres. Ils apparaîtront à la fin du premier mois.
figure-csv = Télécharger en CSV
figure-ods = Télécharger en ODS
figure-month = Mois
figure-name = Chiffre
figure-clause = Article
figure-people = Personnes actives
figure-people-hint = Personnes de cette bibliothèque qui ont publié quelque chose.
figure-conversations = Conversations entre bibliothèques
figure-conversations-hint = Fils dans lesquels quelqu'un d'ici et quelqu'un d'ailleurs ont écrit.
figure-answer-minutes = Minutes avant une réponse
figure-answer-minutes-hint = La moitié des réponses écrites ici sont venues plus vite.
figure-connections = Nouveaux liens
figure-connections-hint = Nouveaux abonnements entre des personnes d'ici et d'ailleurs, dans les deux sens.
figure-reach = Portée des publications publiques
figure-reach-hint = Partages et favoris des publications publiques du mois.
figure-lessons = Leçons terminées
figure-lessons-hint = Une leçon refaite compte une fois.
figure-reports = Signalements reçus
figure-reports-hint = Signalements de toutes sortes, y compris anonymes.
figure-reports-closed = Signalements traités
figure-reports-closed-hint = Signalements sur lesquels on a décidé ce mois-ci.
figure-gate = Règles par article
figure-gate-lifted = Fausses alertes
figure-gate-hint = Combien de fois une règle a visé une publication, et quelle part était une fausse alerte : quelqu'un l'a relue et l'a laissée passer.
figure-lifted = Fausses alertes
goal-title = Objectifs de la bibliothèque
goal-lead = Que voulez-vous atteindre avec ce réseau, et comment le sauriez-vous ? Écrivez-le au début, et regardez de nouveau le jour que vous choisissez.
goal-none = Il n'y a pas encore d'objectif.
goal-add = Ajouter un objectif
goal-words = Objectif
goal-measure = Comment le sauriez-vous ?
goal-measure-hint = Quelque chose qui se voit ou se compte pour toute la bibliothèque, jamais pour une personne.
goal-figure = À côté de quel chiffre ?
goal-no-figure = Aucun
goal-review-on = Jour du prochain examen
goal-review = Prochain examen : { $day }
goal-due = À examiner depuis le { $day }
goal-remove = Supprimer l'objectif
goal-beside = Objectif : { $goal } ({ $measure })
review-title = Bilan de l'année
review-lead = Objectifs, chiffres et enquêtes de l'année écoulée sur une page. Imprimez-la comme rapport. À partir de vos notes ci-dessous, vous pouvez lancer une consultation sur la charte.
review-notes = Notes et propositions
review-law = Changements de la loi
review-proposals = Propositions de modification d'articles
review-proposals-hint = Une proposition par ligne : le numéro de l'article, deux points, et ce qui devrait changer. Par exemple : 2.1: Dire qui décide.
review-consult = Lancer la consultation
review-consult-hint = Une nouvelle version de la charte est commencée s'il n'y en a pas, ouverte à la consultation, et chaque proposition figure à son article comme commentaire signé de votre part.
review-consulted = Soumis à l'équipe le { $day }.

lesson-offer = Une leçon de cinq minutes à ce sujet, si vous le souhaitez :

clause-questions-title = Questions sur la charte
clause-questions-lead = Posez ici une question sur un article. Votre nom n'est pas conservé, et la réponse est pour tout le monde.
clause-questions-waiting = En attente de réponse
clause-questions-none = Aucune question n'a encore reçu de réponse.
clause-questions-ask = Poser une question
clause-questions-words = Votre question
clause-questions-hint = N'écrivez pas ce qui montre qui vous êtes. Les auteurs de la charte répondent ici.
clause-questions-send = Demander
clause-questions-answer = Répondre à tous
clause-questions-remove = Supprimer la question
clause-questions-link = Questions sur { $clause }
