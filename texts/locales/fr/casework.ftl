# Voir en/casework.ftl.

letter-title = Lettres
letter-nobody = Dans ce dossier, on ne peut écrire à personne d’ici.
letter-write = Écrire une lettre
letter-to = À
letter-stage = Étape
letter-language = Langue
letter-language-own = La langue de la personne
letter-prepare = Préparer la lettre
letter-side-reporter = a signalé
letter-side-concerned = personne mise en cause
letter-side-involved = autre personne concernée
letter-stage-acknowledge = Accuser réception : nous l’avons reçu
letter-stage-understand = Comprendre : ce que nous devons savoir
letter-stage-put-right = Réparer : ce que nous faisons
letter-stage-explain = Expliquer : pourquoi cette décision
letter-heading = Lettre : { $reader }
letter-read-by-code = La personne qui a signalé lit cette lettre avec son code, là où se trouve son signalement, et peut y répondre.
letter-read-in-report = La personne qui a signalé lit cette lettre dans son signalement et peut y répondre.
letter-read-on-page = La lettre se lit sur une page à part, où l’on peut répondre. Elle ne montre pas qui a signalé, sauf si vous l’écrivez.
letter-mail-without = Ce dossier est scellé : le courriel dit seulement qu’il y a une lettre.
letter-no-mail = Aucun courriel ne part : aucune adresse n’est connue.
letter-subject = Objet
letter-text = Lettre
letter-hint = Voici le modèle, rempli. Changez ce qui ne convient pas.
letter-in-mail = Le courriel contient la lettre. Sinon, il dit seulement qu’il y en a une.
letter-send = Envoyer la lettre
letter-templates = Modèles de lettres
letter-templates-lead = Les premiers mots de chaque lettre d’un dossier, dans la langue de la personne qui la lit. On peut encore les changer en écrivant.
letter-show = Afficher
letter-open-hint = {"{name}"} devient le nom de la personne, {"{branch}"} celui de votre bibliothèque. Sans nom, la lettre salue sans nom.
letter-went-back = Retour au texte d’origine.
letter-go-back = Revenir au texte d’origine
letter-history = Versions précédentes
letters-title = Lettres de la bibliothèque
letters-lead = Ce que la bibliothèque vous a écrit au sujet d’un dossier. Vos réponses vont aux personnes qui s’en occupent.
letters-none = Il n’y en a aucune.
letters-replies = Vos réponses
letters-reply = Votre réponse
letters-reply-hint = Les personnes qui s’occupent du dossier la lisent. S’il s’agit d’un signalement, la personne qui l’a fait ne la lit pas.

letter-subject-acknowledge = Nous nous en occupons
letter-subject-understand = Nous voudrions comprendre
letter-subject-put-right = Ce que nous faisons
letter-subject-explain = Ce que nous avons décidé, et pourquoi
letter-reporter-acknowledge =
    Bonjour { $name },

    merci de nous l’avoir dit. Votre signalement est arrivé, et une personne de { $branch } va le lire. La personne mise en cause n’apprend pas qui vous êtes.

    Nous vous écrirons dès que nous en saurons plus. Vous pouvez compléter votre signalement à tout moment.
letter-reporter-understand =
    Bonjour { $name },

    nous avons lu votre signalement et voulons bien le comprendre. Voici ce que nous avons compris jusqu’ici : …

    Est-ce exact ? Il nous serait utile de savoir : …

    { $branch }
letter-reporter-put-right =
    Bonjour { $name },

    vous avez eu raison de nous le dire. Voici ce que fait { $branch } : …

    Si cela se reproduit, ou si cela ne suffit pas, répondez à cette lettre.
letter-reporter-explain =
    Bonjour { $name },

    nous avons examiné votre signalement. { $branch } a décidé : …

    En voici la raison : …

    Vous espériez peut-être autre chose. Si quelque chose nous a échappé, répondez à cette lettre.
letter-concerned-acknowledge =
    Bonjour { $name },

    { $branch } examine quelque chose qui vous concerne : …

    Rien n’est décidé. Avant toute décision, nous voudrions vous entendre.
letter-concerned-understand =
    Bonjour { $name },

    nous voudrions comprendre ce qui s’est passé de votre point de vue : …

    Répondez à cette lettre, ou dites-nous si vous préférez parler. Vous pouvez venir avec une personne de confiance.

    { $branch }
letter-concerned-put-right =
    Bonjour { $name },

    nous avons vérifié, et nous avions tort : …

    { $branch } a réparé cela : … Nous vous présentons nos excuses.
letter-concerned-explain =
    Bonjour { $name },

    { $branch } a décidé : …

    En voici la raison, et l’article de la charte : …

    Si vous pensez que c’est une erreur, répondez à cette lettre. Contre une mesure, vous pouvez faire appel sous « Mesures » ; une personne qui n’a pas pris part à la décision l’examine.
letter-involved-acknowledge =
    Bonjour { $name },

    { $branch } examine quelque chose où vous étiez impliqué ou impliquée : …

    Vous n’avez rien à faire. Si vous avez besoin de soutien, dites-le-nous.
letter-involved-understand =
    Bonjour { $name },

    vous pouvez peut-être aider { $branch } à comprendre ce qui s’est passé : …

    Qu’avez-vous vu ou entendu ? Vous décidez de répondre ou non.
letter-involved-put-right =
    Bonjour { $name },

    ce qui vous est arrivé n’aurait pas dû arriver. Voici ce que fait { $branch } : …

    Dites-nous s’il vous faut autre chose.
letter-involved-explain =
    Bonjour { $name },

    { $branch } a terminé l’examen. Voici ce que nous pouvons vous dire de l’issue : …

    Nous ne pouvons rien dire de plus sur les autres personnes. Merci de votre aide.

mail-case-letter-subject = { $branch } : une lettre pour vous
mail-case-letter-text =
    Votre bibliothèque vous a écrit une lettre. Lisez-la ici, et répondez si vous le souhaitez :

    { $link }
mail-case-letter-foot = Cette lettre se trouve aussi sur la page de la bibliothèque, où vous pouvez répondre : { $link }

case-act-letter = Lettre
case-act-statement = Réponse à une lettre
case-act-asked-branch = Une personne d’une autre bibliothèque a été sollicitée
case-act-branch-accepted = La personne de l’autre bibliothèque s’en occupe
case-act-branch-declined = La personne de l’autre bibliothèque ne peut pas en décider
cases-branch = Collègue d’une autre bibliothèque
cases-branch-hint = Sous la forme nom@bibliothèque, dans une bibliothèque de votre réseau. Les dossiers que personne ici ne peut examiner lui parviennent de serveur à serveur, scellés. Si c’est impossible, l’adresse électronique est utilisée.

case-requests = Dossiers d’autres bibliothèques
case-request-title = Un dossier de { $branch }
case-request-lead = Dans cette bibliothèque, toutes les personnes qui décideraient sont impliquées. On vous demande de décider. Vous n’apprenez pas qui a signalé ; votre réponse va à cette personne, sans votre nom.
case-request-asked = vous attend
case-request-accepted = vous vous en occupez
case-request-answered = répondu
case-request-refused = rendu
case-request-expired = expiré
case-request-accept = Je m’en occupe
case-request-hint = Écrivez l’issue et envoyez-la ; le dossier est alors clos là-bas. Si vous ne pouvez pas décider, parce que vous connaissez ces personnes, dites-le et rendez-le.
case-request-refuse = Le rendre
case-request-left-off = { $count ->
    [one] Un message conservé ne tenait pas et n’est pas affiché.
   *[other] { $count } messages conservés ne tenaient pas et ne sont pas affichés.
}
archive-file-letters = Les lettres que la bibliothèque vous a écrites au sujet de dossiers.

alert-title = Alertes
alert-lead = Ce qui paraît anormal à la bibliothèque, et ce que vous pouvez faire. On compte des événements, jamais des personnes : personne n’a de note, et les profils personnels ne sont pas nommés.
alert-none = Rien ne paraît anormal.
alert-settle = J’ai vérifié
alert-before = Vérifiées
alert-set-up = Quand une alerte apparaît
alert-hint = Zéro désactive une alerte. Les nouveaux seuils valent dès le prochain contrôle, dans les cinq minutes.
alert-count = À partir de combien
alert-minutes = En combien de minutes
alert-mail = Écrire un courriel aux personnes qui traitent les signalements. (D’autres programmes sont prévenus sous Webhooks.)
alert-post = Lire le message
alert-new-devices-name = Nouveaux navigateurs
alert-new-devices = { $count } connexions depuis de nouveaux navigateurs en { $minutes } minutes
alert-new-devices-do = Après des vacances ou avec de nouveaux ordinateurs, ce n’est rien. Sinon, demandez aux collègues de regarder « Appareils connectés » dans leurs paramètres et de fermer ce qui leur est inconnu.
alert-failures-name = Mots de passe erronés
alert-failures = { $count } mots de passe erronés en { $minutes } minutes
alert-failures-do = On essaie peut-être des mots de passe. Tant que personne n’entre, il n’y a rien à faire : les délais s’allongent d’eux-mêmes. Demandez aux collègues sans second facteur d’en ajouter un.
alert-tokens-name = Nouvelles applis
alert-tokens = { $count } nouvelles applis pour @{ $subject } en { $minutes } minutes
alert-tokens-do = Téléphonez à cette personne plutôt que de lui écrire. Si ce n’était pas elle, fermez toutes les sessions sous « Personnes » et réinitialisez le mot de passe.
alert-deletions-name = Messages supprimés
alert-deletions = { $count } messages de @{ $subject } supprimés en { $minutes } minutes
alert-deletions-do = Téléphonez à cette personne. Si ce n’était pas elle, fermez toutes les sessions sous « Personnes », réinitialisez le mot de passe et reprenez dans une sauvegarde ce qui manque.
alert-exports-name = Les archives
alert-exports = { $count } archives demandées en { $minutes } minutes
alert-exports-do = Les archives ne vont qu’aux propriétaires des profils. Si beaucoup de collègues partent, ce n’est rien ; sinon, demandez si ces demandes viennent d’eux.
alert-pile-on-name = Beaucoup d’inconnus
alert-pile-on = { $count } inconnus ont répondu à un message en { $minutes } minutes
alert-pile-on-do = Parlez à l’auteur de « Sous attaque » : les inconnus sont tenus à l’écart sept jours, et un collègue lit à sa place. Gardez des preuves avant toute suppression.
alert-spam-wave-name = Vague de spam
alert-spam-wave = { $count } nouveaux profils ont écrit la même chose en { $minutes } minutes
alert-spam-wave-do = Regardez l’un de ces profils. Si c’est du spam, limitez ou bloquez son serveur sous « Serveurs », et signalez-le là-bas.
waits-alerts =
    { $count ->
        [one] alerte
       *[other] alertes
    }
desk-hook-alert-raised = une alerte

mail-alert-subject = { $branch } : quelque chose paraît anormal
mail-alert-text =
    Quelque chose paraît anormal à la bibliothèque. Voici quoi, et ce que vous pouvez faire :

    { $link }

cases-kept-title = Durée de conservation des dossiers clos
cases-kept-hint = Les dossiers clos sont détruits avec tout leur contenu quand leur durée est écoulée, sauf s’ils sont protégés. Les dossiers ouverts restent.
cases-kept-days = Jours : { $kind }
cases-purges = Détruits jusqu’ici, chacun avec une attestation :
cases-purge =
    { $count ->
        [one] Un dossier détruit
       *[other] { $count } dossiers détruits
    }

illegal-tick = Une image montre peut-être l’abus d’un enfant
illegal-tick-hint = Cochez ceci et personne n’a à regarder : les images sont verrouillées aussitôt, et la personne responsable les transmet à l’autorité.
illegal-title = Ne regardez pas : ces images montrent peut-être l’abus d’un enfant
illegal-lead = { $name } en est responsable. Laissez-lui tout.
illegal-no-lead = Personne n’est désigné pour cela. Téléphonez maintenant à la direction de la bibliothèque.
illegal-look = N’ouvrez, ne copiez, n’enregistrez, ne photographiez et ne transmettez rien, même comme preuve : cela peut être un délit.
illegal-keep = Elles sont verrouillées et n’ont été copiées nulle part. Les adresses et sommes de contrôle ci-dessous suffisent à l’autorité. Ne levez pas le verrou.
illegal-authority = Signalez-les aujourd’hui, par les adresses et sommes de contrôle seulement. Si un enfant est en danger maintenant, appelez d’abord la police :
illegal-after = Faites ce que dit l’autorité, et notez ici quand vous avez signalé et sous quel numéro. Parlez-en à quelqu’un : personne ne doit porter cela seul.
illegal-set-up = Images que personne ne doit regarder
illegal-set-up-hint = Ce qui se passe quand une image signalée montre peut-être l’abus d’un enfant. Les images sont verrouillées aussitôt, dotées d’une somme de contrôle, et montrées à personne.
illegal-set-lead = Identifiant de la personne responsable
illegal-country = Pays de la bibliothèque
illegal-procedure = Votre propre procédure (affichée dans un tel dossier)
case-act-locked = Images verrouillées
evidence-locked = Image ou film verrouillé, dont seule la somme de contrôle (SHA-256) est gardée :

anonymous-picture = Image { $number } (facultatif)
anonymous-picture-hint = Ce que le fichier contient en plus de l’image, comme le lieu, l’heure et l’appareil, est retiré. Regardez si l’image elle-même montre qui vous êtes.
case-files = Images jointes
case-file = Image numéro { $number }
case-file-open = Ouvrir l’image
