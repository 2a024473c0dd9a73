### Textos de las páginas. `#` está en lugar de un número cuando el navegador cuenta.

skip = Ir al contenido

save = Guardar

undo = Deshacer

sign-in = Iniciar sesión
sign-out = Cerrar sesión
sign-in-email = Correo electrónico del trabajo
sign-in-password = Contraseña
sign-in-kept = Se ha cerrado su sesión. Lo que escribió está guardado: inicie sesión para continuar.
sign-in-lost = ¿Aún no tiene acceso? Pregunte a quien se ocupa de Branchline en su biblioteca.
sign-in-wrong = El correo o la contraseña no son correctos. Revise ambos e inténtelo de nuevo.

band-speaker = Publica como { $name }

kind-professional = Profesional
kind-personal = Personal
kind-shared = Compartido
kind-remote = Otra biblioteca

nav-home = Inicio
nav-notices = Notificaciones
nav-write = Escribir
nav-search = Buscar
nav-menu = Menú
nav-branch = Biblioteca
nav-network = Red
nav-messages = Mensajes
nav-catch-up = Ponerse al día
nav-lists = Listas
nav-bookmarks = Marcadores
nav-favourites = Favoritos
nav-label = Navegación principal
nav-unread =
    { $count ->
        [one] Una notificación nueva
       *[other] { $count } notificaciones nuevas
    }

audience-public = Todo el mundo
audience-unlisted = Todo el mundo, con discreción
audience-followers = Seguidores
audience-followers-here = Seguidores de aquí
audience-mentioned = Solo personas mencionadas
audience-branch = Solo esta biblioteca
audience-network = Bibliotecas de confianza
audience-circle = Un círculo

time-now = ahora mismo
time-minutes =
    { $count ->
        [one] hace 1 minuto
       *[other] hace { $count } minutos
    }
time-hours =
    { $count ->
        [one] hace 1 hora
       *[other] hace { $count } horas
    }
time-days =
    { $count ->
        [one] hace 1 día
       *[other] hace { $count } días
    }

landing-title = Le damos la bienvenida
landing-lead = Esta biblioteca forma parte de Branchline, una red de personal bibliotecario. Aquí, el personal conversa con colegas de otras bibliotecas; cada biblioteca tiene su propio servidor.
landing-latest = Lo último de esta biblioteca
landing-empty = Todavía no se ha publicado nada para todo el mundo.
landing-source = Código fuente

home-empty = Aquí aún no ha publicado nadie
home-empty-text = En Inicio aparecen las publicaciones de los colegas que sigue, de su biblioteca y de otras.
home-find = Buscar colegas

branch-lead = Lo que el personal de esta biblioteca ha publicado para todo el mundo o para la biblioteca.
branch-empty = Por ahora, silencio
branch-empty-text = Aquí aparecen las publicaciones de esta biblioteca. Escriba la primera.
branch-write = Escribir una publicación

network-lead = Publicaciones abiertas de esta biblioteca y de todas las que conoce, y lo que comparten entre sí las bibliotecas de confianza.
network-empty = Aún no hay nada de otras bibliotecas
network-empty-text = En cuanto alguien de aquí siga a un perfil de otra biblioteca, sus publicaciones aparecerán aquí.

tag-empty = No hay publicaciones con esta etiqueta
tag-empty-text = Aquí aparecen las publicaciones para todo el mundo que llevan la etiqueta.
tag-follow = Seguir esta etiqueta
tag-unfollow = Dejar de seguir

list-empty = Aún no hay nada en esta lista
list-empty-text = Añada a personas que sigue, desde su perfil o desde aquí.

timeline-older = Publicaciones anteriores
timeline-newest = Lo más reciente
timeline-end = Está al día.

live-one = 1 publicación nueva
live-more = # publicaciones nuevas

announcement = De { $branch }
announcement-dismiss = Descartar

catch-up-lead = Los últimos días, por día y biblioteca. Al llegar al final, lo ha visto todo.
catch-up-empty = No hay nada pendiente

post-boosted-by = Impulsada por
post-pinned = Fijada
post-filtered = Filtrada: { $filter }
post-edited = editada { $when }
post-warning = Advertencia de contenido: { $warning }
post-quote-missing = Cita una publicación que no está disponible o que usted no puede ver.
post-reactions = Reacciones de otros servidores
post-actions = Qué hacer con la publicación de { $name }
post-reply = Responder
post-boost = Impulsar
post-favourite = Favorito
post-bookmark = Marcador
post-more = Más
post-pin = Fijar en su perfil
post-unpin = Dejar de fijar en su perfil
post-mute-thread = Silenciar esta conversación
post-unmute-thread = Dejar de silenciar esta conversación
post-edit = Editar
post-delete = Eliminar
post-report = Reportar
post-people = Favoritos e impulsos
post-original = La página original
post-people-lead = Todas las personas que marcaron esta publicación como favorita o la impulsaron.
post-people-empty = Nadie todavía
post-people-empty-text = Cuando alguien marque esta publicación como favorita o la impulse, aparecerá aquí.
post-boosts =
    { $count ->
        [one] 1 impulso
       *[other] { $count } impulsos
    }
post-favourites =
    { $count ->
        [one] 1 favorito
       *[other] { $count } favoritos
    }

media-alt = Descripción
media-undescribed = Sin descripción
media-sensitive =
    { $count ->
        [one] Mostrar una imagen sensible
       *[other] Mostrar { $count } imágenes sensibles
    }

poll-choose-one = Elija una
poll-choose-some = Elija una o varias
poll-vote = Votar
poll-mine = (su voto)
poll-votes =
    { $count ->
        [one] 1 voto
       *[other] { $count } votos
    }
poll-ended = finalizada { $when }
poll-ends = abierta hasta el { $when }
poll-hour = Una hora
poll-day = Un día
poll-three-days = Tres días
poll-week = Una semana
poll-lasts = Cuánto tiempo está abierta
poll-several = Se pueden elegir varias respuestas

compose-title = Escribir una publicación
compose-reply-title = Responder
compose-edit-title = Editar la publicación
compose-fault-title = Error: su publicación
compose-post = Su publicación
compose-reply = Su respuesta
compose-edit = Su publicación
compose-room = Hasta # caracteres
compose-left = Quedan # caracteres
compose-over = Sobran # caracteres
compose-kept = Este es un borrador que escribió aquí antes.
compose-audience = Quién puede verla
compose-public = Todo el mundo en la web
compose-unlisted = Todo el mundo, pero fuera de las cronologías públicas
compose-mentioned = Solo las personas que mencione
compose-branch = Solo el personal de { $branch }: nunca sale de este servidor
compose-network = El personal de esta biblioteca y de { $count ->
    [one] una biblioteca de confianza
   *[other] { $count } bibliotecas de confianza
}
compose-same-circle = El mismo círculo
compose-circle = Solo las personas de su lista “{ $name }”; ninguna ve quiénes son las demás
compose-warning = Advertencia de contenido
compose-warning-label = ¿Qué conviene saber antes de abrirla?
compose-pictures = Imágenes
compose-keep-picture = Conservar esta imagen
compose-alt = Descríbala para quienes no pueden verla
compose-alt-hint = Por ejemplo: “Una niña en un sillón de lectura sostiene un libro ilustrado al revés”.
compose-file = Imagen { $number }
compose-sensitive = Marcar las imágenes como sensibles
compose-poll = Encuesta
compose-answer = Respuesta { $number }
compose-language = Idioma de la publicación
compose-schedule = Publicar más tarde
compose-schedule-hint = Dentro de cinco minutos como mínimo, en su zona horaria. Vacío: ahora.
compose-schedule-fault = Esta hora no es válida. Elija un día y una hora.
compose-followers =
    { $count ->
        [one] La persona que le sigue
       *[other] Las { $count } personas que le siguen
    }

language-none = Sin indicar
language-en = Inglés
language-de = Alemán
language-fr = Francés
language-es = Español
language-it = Italiano
language-nl = Neerlandés
language-da = Danés
language-sv = Sueco
language-pl = Polaco
language-cs = Checo
language-uk = Ucraniano

thread-title = Conversación
thread-with = Conversación con { $name }
thread-sign-in = Iniciar sesión para responder

history-title = Versiones anteriores
history-lead = Lo que decía esta publicación, primero la versión más reciente.

delete-title = ¿Eliminar esta publicación?
delete-as = La elimina como { $name }.
delete-what = Desaparece de aquí al momento, y se pide a las demás bibliotecas que también la eliminen. No se puede deshacer.
delete-yes = Eliminar publicación
delete-again = Eliminar y volver a borrador
delete-no = Conservarla

silence-title = ¿Bloquear el servidor { $domain }?
silence-what = No verá publicaciones ni notificaciones de allí. Deja de seguir a todas las personas de ese servidor, y nadie de allí le sigue a usted; si más tarde vuelve a permitirlo, eso no se recupera. No se avisa a nadie.
silence-yes = Bloquear el servidor
silence-no = Cancelar

done-posted = Su publicación ya se ve.
done-sending = Su publicación aparecerá dentro de # segundos.
done-held = Queda retenida para revisión. Antes la lee otra persona; no hace falta enviarla de nuevo.
done-pointed = Se le ha indicado su otro perfil. La solicitud queda sin respuesta.
done-asked = En espera de que lo apruebe quien escribió la publicación; no hace falta enviarla de nuevo.
done-late = Ya estaba publicada, así que solo se puede eliminar.
done-edited = Sus cambios están publicados. La versión anterior sigue siendo visible.
done-scheduled = Su publicación está programada.
done-deleted = La publicación está eliminada.
done-follow = Ya sigue este perfil, o su solicitud espera respuesta.
done-unfollow = Ya no sigue este perfil.
done-block = Perfil bloqueado: ni lee ni sigue a esa persona, ni ella a usted.
done-unblock = Desbloqueado. Para ver de nuevo sus publicaciones, siga otra vez este perfil.
done-mute = Perfil silenciado: ya no ve sus publicaciones. No se avisa a la persona.
done-unmute = Ya no está silenciado.
done-authorize = Ahora le sigue.
done-ignore = La solicitud se ignora. No se avisa a nadie.
done-reject = Rechazada. No se le comunica nada más.
done-reported = Gracias. La moderación de su biblioteca leerá su reporte.
done-saved = Guardado.
done-voted = Su voto se ha contado.
done-removed = Eliminado.
done-listed = Añadido a la lista.
done-changed = Listo.

fault-title = No ha funcionado
fault-nothing = Aquí no hay nada
fault-missing = Aquí no hay nada, o usted no puede verlo.
fault-no-page = No hay ninguna página en esta dirección. Puede que se haya movido o eliminado.
fault-form = Esta dirección no se puede abrir directamente. Vuelva atrás e inténtelo de nuevo.
fault-start = Ir a la página de inicio

offline-title = Sin conexión
offline-text = No se puede acceder a Branchline en este momento. Lo que estaba escribiendo está guardado en este navegador.
offline-again = Reintentar

source-title = Código fuente
source-what = { $branch } usa Branchline { $version }, software libre con la licencia GNU Affero General Public License, versión 3.
source-how = Quien usa esta biblioteca puede obtener el código fuente, con todos los cambios hechos aquí. Pregunte a quien se ocupa de Branchline en esta biblioteca.

notices-title = Notificaciones
notices-empty = Nada nuevo
notices-empty-text = Aquí leerá quién le menciona, quién le sigue y quién marca como favorito lo que usted escribe.
notices-older = Notificaciones anteriores

notice-mention =
    { $count ->
        [one] le mencionó
       *[other] le mencionaron
    }
notice-follow =
    { $count ->
        [one] le sigue
       *[other] le siguen
    }
notice-follow_request =
    { $count ->
        [one] solicita seguirle
       *[other] solicitan seguirle
    }
notice-favourite =
    { $count ->
        [one] marcó su publicación como favorita
       *[other] marcaron su publicación como favorita
    }
notice-reblog =
    { $count ->
        [one] impulsó su publicación
       *[other] impulsaron su publicación
    }
notice-update = editó una publicación
notice-poll = la encuesta ha terminado
notice-status = ha publicado
notice-quote = citó su publicación
notice-admin-report = hay un reporte que le espera
notice-move = se ha mudado; usted sigue el perfil nuevo
notice-others =
    { $count ->
        [one] y otra persona
       *[other] y otras { $count } personas
    }

requests-title = Solicitudes para seguirle

request-yes = Aceptar
request-ignore = Ignorar
request-hint = Si rechaza una solicitud, la persona se entera. Si la ignora, la persona ve una solicitud en espera.
request-no = Rechazar

messages-lead = Publicaciones que solo ven usted y las personas que participan en ellas.
messages-empty = No hay mensajes
messages-empty-text = Elija “Mensaje nuevo”, escriba con @ a quién va dirigido y envíelo.
messages-alone = usted
messages-unread = nuevo
messages-read = Marcar como leído
messages-remove = Quitar de la lista

bookmarks-empty = No hay marcadores
bookmarks-empty-text = Guarde una publicación como marcador para encontrarla aquí. Nadie más se entera.

favourites-empty = No hay favoritos
favourites-empty-text = Aquí están las publicaciones que marca como favoritas; se avisa a quienes las escribieron.

scheduled-title = Publicaciones programadas
scheduled-empty = Nada programado
scheduled-empty-text = Para programar una publicación, elija una hora al escribirla. Hasta entonces está aquí.
scheduled-cancel = No publicar
scheduled-failed = No se publicó: { $reason }
second-approve = Publicar
second-return = Devolver a quien la escribió
second-note-label = Qué habría que cambiar
second-note = Devuelta: { $note }
second-take-up = Editar de nuevo

lists-empty = Aún no hay listas
lists-empty-text = Una lista muestra las publicaciones de algunas de las personas que sigue, por un tema o un proyecto.
lists-new = Nueva lista
lists-title = Nombre
lists-replies = Qué respuestas muestra
lists-replies-followed = A personas que sigue
lists-replies-list = A personas de la lista
lists-replies-none = Ninguna
lists-exclusive = Ocultar en Inicio las publicaciones de estas personas
lists-exclusive-word = ocultas en Inicio
lists-create = Crear la lista
lists-edit = Cambiar
lists-edit-title = La lista { $title }
lists-people = Personas de la lista
lists-people-empty = Nadie todavía. Abra un perfil que siga para añadirlo.
lists-take-off = Quitar de la lista
lists-remove = Eliminar la lista
lists-tags = Etiquetas que sigue

filters-title = Filtros
filters-lead = Las publicaciones con estas palabras se ocultan, del todo o tras una advertencia. No se avisa a nadie.
filters-empty = No hay filtros
filters-empty-text = Un filtro ayuda cuando un tema resulta excesivo durante un tiempo.
filters-new = Nuevo filtro
filters-name = Nombre
filters-words = Palabras
filters-words-hint = Separadas por comas: presupuesto, calefacción
filters-whole = Solo palabras completas
filters-where = Dónde
filters-what = Qué ocurre
filters-warn = Ocultar con una advertencia
filters-hide = Ocultar del todo
filters-warns = oculto con una advertencia
filters-hides = oculto del todo
filters-how-long = Cuánto tiempo
filters-for-ever = Hasta que lo quite
filters-month = Un mes
filters-until = hasta el { $when }
filters-create = Crear el filtro
filters-remove = Quitar
filters-in-home = Inicio y listas
filters-in-notifications = Notificaciones
filters-in-public = Biblioteca y red
filters-in-thread = Conversaciones
filters-in-account = Perfiles

people-followers = Seguidores de { $name }
people-following = A quién sigue { $name }
people-empty = No hay nadie que mostrar
people-empty-text = Aún nadie, o el perfil oculta esta lista.
people-more = Más personas

quiet-title = Silenciados y bloqueados
quiet-muted = Perfiles silenciados
quiet-blocked = Perfiles bloqueados
quiet-empty = Nadie
quiet-empty-text = Aquí no hay nadie.

domains-title = Servidores bloqueados
domains-unblock = Desbloquear

profile-edit = Editar perfil
profile-moved = Este perfil se ha mudado a
profile-suspended = Su propio servidor ha suspendido este perfil.
profile-empty = Aquí no hay nada que usted pueda ver.
profile-since = aquí desde el { $day }
profile-tabs = Qué mostrar
profile-tab-posts = Publicaciones
profile-tab-replies = Con respuestas
profile-tab-media = Multimedia
profile-follow = Seguir
profile-ask = Solicitar seguir
profile-unfollow = Dejar de seguir
profile-take-back = Retirar la solicitud
profile-mention = Escribirle
profile-follows-you = Le sigue
profile-waiting = Espera respuesta
profile-muted = Silenciado
profile-mute = Silenciar
profile-unmute = Dejar de silenciar
profile-block = Bloquear
profile-unblock = Desbloquear
profile-blocked = Ha bloqueado a { $name }: no se leen entre sí.
profile-dismiss = Quitar de sus seguidores
profile-block-domain = Bloquear { $domain }
profile-report = Reportar este perfil
profile-notify = Avisarme cuando publique
profile-notify-off = Dejar de avisarme
profile-boosts = Mostrar sus impulsos
profile-boosts-off = No mostrar sus impulsos
profile-list = Poner en una lista
profile-list-add = Añadir
profile-note = Su nota privada
profile-name = Nombre
profile-about = Sobre usted
profile-own-words = Que habla solo en su nombre, con sus palabras
profile-own-words-hint = Aparece al final de su perfil. No hay una frase ya hecha: la misma en todos sus perfiles mostraría que van juntos.
profile-verified = Verificado por la biblioteca
staff-text = { $name } trabaja en { $branch }. Esta página lo confirma en nombre de la biblioteca.
profile-avatar = Imagen
profile-avatar-hint = JPEG, PNG, GIF o WebP; se recorta en forma cuadrada.
profile-header = Imagen de cabecera
profile-lines = Campos adicionales
profile-line-name = Título { $number }
profile-line-value = Texto { $number }
profile-locked = Yo decido quién me sigue
profile-discoverable = Sugerir este perfil a otras personas
profile-indexable = Mis publicaciones abiertas se pueden encontrar al buscar
profile-hide = No mostrar a quién sigo ni quién me sigue
profile-bot = Este perfil está automatizado
profile-posts =
    { $count ->
        [one] 1 publicación
       *[other] { $count } publicaciones
    }
profile-followers =
    { $count ->
        [one] 1 seguidor
       *[other] { $count } seguidores
    }
profile-following =
    { $count ->
        [one] sigue a 1
       *[other] sigue a { $count }
    }

preferences-title = Preferencias
preferences-reading = Lectura
preferences-writing = Escritura
preferences-language = Idioma de las páginas
preferences-branch-language = El del navegador o, si no, el de la biblioteca
preferences-zone = Zona horaria
preferences-branch-zone = La de la biblioteca
preferences-media = Imágenes sensibles
preferences-media-default = Ocultar hasta abrirlas
preferences-media-show-all = Mostrar siempre
preferences-media-hide-all = Ocultar todas las imágenes
preferences-warnings = Desplegar siempre las advertencias de contenido
preferences-autoplay = Reproducir las animaciones automáticamente
preferences-quiet-from = Silencio desde
preferences-quiet-until = Silencio hasta
preferences-quiet-none = Sin horas de silencio
preferences-quiet-hint = Durante las horas de descanso nada anuncia las notificaciones nuevas. Las encuentra después.
preferences-audience = Visibilidad predeterminada
preferences-post-language = Idioma predeterminado
preferences-post-language-hint = Un código como en o de
preferences-contact = Correo a este perfil
preferences-contact-label = Correo electrónico
preferences-contact-hint = Uno solo suyo, si quiere recibir correos aquí. Nada sobre este perfil llega nunca a su correo del trabajo. Déjelo vacío para no recibir correos.
preferences-sensitive = Marcar siempre mis imágenes como sensibles
preferences-undo = Tiempo para deshacer una publicación
preferences-undo-hint = Nadie ve una publicación nueva antes de que pase este tiempo.
preferences-undo-apps = También para lo que publico desde mis apps
preferences-seconds =
    { $count ->
        [0] Ninguno
       *[other] { $count } segundos
    }

devices-title = Dispositivos y apps
devices-browsers = Navegadores
devices-apps = Apps que actúan por este perfil
devices-no-apps = Ninguna. Inicie sesión desde una app y la verá aquí.
devices-this = Este
devices-end = Cerrar sesión
devices-revoke = Revocar el acceso
devices-since = desde el { $when }
devices-used = usada por última vez el { $when }
devices-unknown = Un navegador

menu-places = Más secciones
menu-own = Lo suyo
menu-profile = Su perfil

shortcuts-title = Atajos de teclado
shortcuts-lead = Una letra cada vez, mientras no esté escribiendo.
shortcuts-off = Desactivar los atajos en este navegador
shortcuts-on = Activar los atajos en este navegador

shortcut-next = Siguiente
shortcut-previous = Publicación anterior
shortcut-open = Abrir la publicación
shortcut-new = Escribir
shortcut-reply = Responder
shortcut-boost = Impulsar
shortcut-favourite = Favorito
shortcut-bookmark = Marcador
shortcut-search = Buscar
shortcut-home = Ir a Inicio
shortcut-notices = Ir a las notificaciones
shortcut-branch = Ir a la biblioteca
shortcut-network = Ir a la red
shortcut-lists = Ir a las listas
shortcut-messages = Ir a los mensajes
shortcut-catch-up = Ponerse al día
shortcut-help = Esta página

report-title = Reportar
report-lead = Lo lee la moderación de su biblioteca. La persona afectada no sabrá quién es usted.
report-reason = De qué se trata
report-other = Otra cosa
report-spam = Spam
report-violation = Incumple las reglas del manual
report-legal = Es contrario a la ley
report-comment = ¿Qué ha ocurrido?
report-forward = Avisar también a { $host }, sin su nombre
report-send = Enviar

search-title = Buscar
search-label = Un nombre, un alias, palabras de una publicación o una dirección
search-hint = Alguien de otra biblioteca: bea@birch.example. Se encuentran las publicaciones cuyos autores lo permiten.
search-button = Buscar
search-nothing = No se encontró a nadie
search-nothing-text = Nada coincide con “{ $query }”. Para buscar a alguien de otra biblioteca, escriba el alias completo, con la dirección de la biblioteca detrás de la @.
search-people = Personas
search-tags = Etiquetas
search-posts = Publicaciones

consent-heading = Consentimiento
consent-title = ¿Dar acceso a { $app }?
consent-what = { $app } pide actuar por uno de sus perfiles. No sabrá nada de los demás.
consent-website = Dice que su sitio web es { $website }.
consent-wants = Quiere
consent-which = ¿Qué perfil?
consent-allow = Permitir
consent-deny = No permitir

code-title = Casi listo
code-what = Copie este código en la app que se lo pidió. Vale una vez, durante diez minutos.

scope-read = Leer todo lo que puede leer este perfil
scope-write = Publicar y cambiar la configuración de este perfil
scope-follow = Seguir y dejar de seguir, bloquear y silenciar
scope-push = Enviarle notificaciones
scope-profile = Ver el nombre y la imagen del perfil
scope-read-some = Leer: { $what }
scope-write-some = Cambiar: { $what }

# Mientras una imagen está en camino; # está en lugar del porcentaje.
upload-arriving = En camino: # %
upload-here = Subida. Añada una descripción.
upload-lost = La subida ha fallado; se intentará de nuevo al publicar.
upload-leave = Quitar

# Una sesión, varios perfiles
profiles-title = Sus perfiles
profiles-lead = Elija el perfil que quiere usar. Cada uno tiene sus propias páginas, así que en dos pestañas puede haber dos perfiles.
profiles-opened = Sus perfiles personales están abiertos en este navegador. Se cierran solos tras 20 minutos sin uso.
profiles-lock = Cerrar ahora
profiles-closed = Perfiles personales
profiles-closed-text = Si tiene aquí un perfil personal, ábralo con su propia frase de contraseña. Nadie puede ver si tiene uno.
profiles-word = Frase de contraseña de sus perfiles personales
profiles-word-hint = No es su contraseña del trabajo. También sirve su código de recuperación.
profiles-open = Abrir
profiles-more = Gestionar perfiles personales
locked-title = Este perfil está cerrado
locked-kept = Lo que ha escrito está guardado: abra el perfil para continuar.
locked-text = Se cerró porque no se usó durante un rato, porque usted lo cerró o porque esta dirección corresponde a otra sesión.

personal-new = Crear un perfil personal
personal-lead = Un perfil personal es solo suyo. Tiene nombre, seguidores y publicaciones propios, y ningún vínculo con su trabajo aquí.
personal-hidden = Lo que queda oculto
personal-hidden-text = Ninguna tabla de esta biblioteca lo relaciona con su acceso. La lista de sus perfiles está cifrada con su frase de contraseña: ni la entidad para la que trabaja, ni quien restablezca su contraseña del trabajo, ni quien copie la base de datos pueden leerla.
personal-not-hidden = Lo que no se puede ocultar
personal-domain = La dirección nombra la biblioteca: todo el mundo ve que escribe alguien de aquí.
personal-small = Cuando el personal es poco, la gente adivina. Su forma de escribir y lo que sabe pueden delatarle.
personal-operator = Quien administra la máquina podría modificar el programa y ver lo que usted teclea.
personal-way = Solo usted lo crea; únicamente le afectan las reglas de seguridad del manual, y nadie más que usted ve lo que dicen.
personal-if-lost = Si pierde su frase de contraseña
personal-if-lost-text = Recibe un código de recuperación una sola vez. Sin la frase de contraseña y sin el código, nadie puede volver a abrir el perfil: ni nosotros ni la entidad para la que trabaja.
personal-handle = Alias
personal-handle-hint = Letras, cifras y guiones bajos. Elija uno que no se parezca a su alias del trabajo.
personal-make = Crear este perfil
secrets-title = Frase de contraseña y código de recuperación
secrets-lead = Son de sus perfiles personales, no de su acceso del trabajo. Si no tiene un perfil personal, aquí no hay nada que hacer.
secrets-passphrase = Frase de contraseña propia
secrets-passphrase-hint = Al menos 10 caracteres; cuatro palabras que elija usted van bien. No use su contraseña del trabajo. Si ya tiene un perfil personal, use la misma frase de contraseña para mantenerlos juntos.
secrets-again = La misma frase otra vez
secrets-new = Frase de contraseña nueva
secrets-change = Cambiar la frase
secrets-lost = Si ha perdido un secreto
secrets-lost-passphrase = La frase de contraseña: use en su lugar el código de recuperación y elija una frase nueva.
secrets-lost-code = El código de recuperación: cambie la frase de contraseña (puede ser la misma) y recibirá un código nuevo.
secrets-lost-both = Ambos: nadie puede volver a abrir sus perfiles personales. Las apps que tengan la sesión iniciada siguen funcionando.
secrets-lost-work = La contraseña del trabajo: sus perfiles personales no se ven afectados, la restablezca quien la restablezca.
bring-back-title = Añadir un perfil que falta
bring-back-text = Si en la lista falta un perfil personal suyo, escriba su alias y su frase de contraseña. A partir de entonces, esa frase abre todos los que estén abiertos ahora.
bring-back-passphrase = Su frase de contraseña
personal-later = Su perfil estará listo en una hora. Se crea con un retraso, para que nadie que lea la base de datos pueda deducir por la hora quién lo pidió.
recovery-title = Su código de recuperación
recovery-text = Anótelo y guárdelo donde solo usted lo encuentre, no en su correo del trabajo. Se muestra únicamente ahora.
recovery-old = Los códigos que recibió antes ya no sirven.
recovery-done = Ya lo he guardado

# Mudarse, y tablas para llevarse
moving-title = Mudanza, exportación e importación
moving-export = Exportar sus datos
moving-export-text = Tablas que leen Mastodon y otros servidores. Dicen a quién sigue y a quién bloquea. Mantenga estos archivos en privado.
table-follows = A quién sigue
table-lists = Listas
table-blocks = A quién ha bloqueado
table-mutes = A quién ha silenciado
table-domains = Servidores bloqueados
table-bookmarks = Marcadores
table-filters = Filtros
moving-import = Importar
moving-import-text = Una tabla de aquí o de un servidor de Mastodon. Las filas se añaden a lo que ya tiene; no se elimina nada.
moving-import-kind = Qué contiene la tabla
moving-import-file = Tabla (CSV)
moving-progress = { $table }: { $done } de { $count } filas
moving-reload = Puede salir de esta página: la importación continúa. Ábrala de nuevo para ver cómo va.
moving-faults = { $count ->
    [one] No se pudo importar una fila
   *[other] No se pudieron importar { $count } filas
}
moving-line = Fila { $number }:
moving-arrive = Venir de otro perfil
moving-arrive-text = Nombre el perfil que deja y después inicie la mudanza allí. Todo el mundo puede ver qué perfiles nombra aquí, así que no nombre nunca uno que los demás no deban saber que es suyo.
moving-old = Su perfil anterior
moving-acct-hint = En la forma nombre@servidor
moving-alias-add = Añadir un perfil anterior
moving-alias-remove = Quitar
moving-leave = Mudarse a otro perfil
moving-leave-text = Se pide a sus seguidores que sigan el perfil nuevo, y este dice dónde está usted. Las publicaciones se quedan aquí. El perfil nuevo debe nombrar antes a este. Todo el mundo puede ver la mudanza.
moving-new = Su perfil nuevo
moving-sure = Quiero llevar allí a mis seguidores
moving-moved = Este perfil se ha mudado a { $to }. Ya no puede publicar.
moving-come-back = Anular la mudanza

# El segundo factor
factor-title = Segundo factor
factor-lead = Un código de una app de su teléfono, además de la contraseña del trabajo. Protege el acceso; los perfiles personales tienen su propia frase de contraseña.
factor-off = El segundo factor está desactivado: quien tenga su contraseña puede iniciar sesión.
factor-begin = Configurarlo
factor-scan = Abra una aplicación de autenticación en su teléfono y escanee este código QR.
factor-type = Escriba el código que muestra la app.
factor-picture = Código QR para una aplicación de autenticación
factor-letters = ¿No tiene cámara? Escriba esto en su lugar:
factor-go = Introducir su segundo factor
factor-code = Código
factor-code-hint = Seis cifras, que cambian cada medio minuto.
factor-confirm = Activarlo
factor-on = El segundo factor está activado.
factor-or-recovery = Seis cifras de su app o uno de sus códigos de recuperación.
factor-switch-off = Desactivarlo
factor-now-on = El segundo factor está activado.
factor-recovery = Cada uno de estos códigos sustituye a la app una vez, si pierde el teléfono. Anótelos; se muestran únicamente ahora.
factor-ask = Su código
enter-title = Su segundo factor, una vez más
enter-text = Usted gestiona este perfil y puede cambiar quién lo lleva. Queda abierto una hora en este navegador.
enter-guessed = Con este inicio de sesión se han probado demasiadas frases de contraseña incorrectas. Cuando haya introducido su segundo factor, podrá volver a intentarlo.
enter-go = Continuar
factor-wrong = Este código no es correcto o ya se usó. Espere al siguiente.
factor-over = Ha tardado demasiado o se ha intentado demasiadas veces. Empiece de nuevo con su contraseña.

# Perfiles compartidos
shared-new = Crear un perfil compartido
shared-lead = Un perfil de la biblioteca o de un equipo, que llevan varios colegas. Cada publicación recuerda quién la escribió, solo para quienes llevan el perfil.
shared-handle-hint = Letras, cifras y guiones bajos: el nombre de la biblioteca o del equipo.
members-title = Quién lleva este perfil
members-lead = Todas las personas de esta lista pueden escribir en nombre de este perfil y ven quién escribió qué. Nadie más.
member-publisher = Publica
member-manager = Gestiona
member-author = Escribe para que otros publiquen
member-second-pair = Revisión antes de publicar
member-second-pair-label = Otra persona revisa cada publicación antes de que se publique
member-second-pair-hint = Lo que escriben los autores siempre espera a alguien que publique.
member-role = Rol
member-add = Añadir colegas
member-handle-hint = Su alias del trabajo en esta biblioteca.
member-remove = Quitar
member-leave = Salir
post-written-by = Escrita por { $name }

## Personas de la biblioteca, y cuando alguien la deja

role-owner = Titular
role-admin = Administración
role-moderator = Moderación
role-staff = Personal
leaving-title = Cuando alguien se va
leaving-text = El acceso termina enseguida, en todos los navegadores y aplicaciones. El perfil profesional se puede seguir leyendo, dice que la persona se ha ido y ya no puede publicar. Lo publicado se queda.
leaving-note = Lo que dirá el perfil
leaving-note-hint = Una frase, por ejemplo: Anna dejó la biblioteca en noviembre de 2026.
leaving-successor = Quién asume los perfiles compartidos que solo gestiona esta persona
leaving-nobody = No hace falta nadie
leaving-personal = Los perfiles personales son de las personas, no de la biblioteca; a nadie se le dice si los hay. Quien se marcha puede abrirlos todavía durante tres meses, con el acceso de siempre; un perfil sobre el que su titular no diga nada queda como está.
leaving-sure = Lo confirmo
leaving-do = Terminar el acceso
leaving-return = Restablecer el acceso
leaving-until = Ha dejado esta biblioteca. Hasta el { $day } puede abrir aquí sus perfiles personales: mudarlos, exportar sus datos o eliminarlos.
farewell-title = Eliminar este perfil
farewell-text = El primer día de un mes, dentro de 30 días como mínimo, desaparece con todo lo que ha escrito, aquí y en todos los lugares desde los que se le seguía. Hasta entonces puede cambiar de idea. Su alias no se da a nadie más.
farewell-sure = Lo confirmo
farewell-on = Este perfil se eliminará el { $day }.
farewell-stay = Conservarlo

## Quién puede responder, impulsar y citar

policies-title = Quién puede responder o compartir
policies-reply = Responder
policies-boost = Impulsar
policies-quote = Citar
who-everyone = Quien pueda verla
who-followers = Mis seguidores
who-network = Bibliotecas de confianza
who-approval = Personas que yo apruebe
who-nobody = Nadie
answers-followers = Los seguidores pueden responder
answers-network = Las bibliotecas de confianza pueden responder
answers-approval = Respuestas con aprobación
answers-nobody = Sin respuestas
readers-title = Quién ve esto
readers-open = La ve todo el mundo, con la sesión iniciada o sin ella.
readers-closed = Nadie la ve sin iniciar sesión.
readers-ask = Comprobar quién puede verla
readers-who = Persona
readers-look = Comprobar
readers-sees = { $name } puede ver esta publicación.
readers-sees-not = { $name } no puede ver esta publicación.
readers-reply-yes = Puede responder
readers-reply-no = No puede responder
readers-reply-ask = Puede responder si usted lo aprueba
readers-boost-yes = Puede impulsarla
readers-boost-no = No puede impulsarla
readers-boost-ask = Puede impulsarla si usted lo aprueba
readers-quote-yes = Puede citarla
readers-quote-no = No puede citarla
readers-quote-ask = Puede citarla si usted lo aprueba
approvals-title = Aprobaciones
approvals-empty = Nadie espera
approvals-empty-text = Aquí aparecen las respuestas, los impulsos y las citas que necesitan su aprobación.
approval-reply = { $name } ha respondido a su publicación.
approval-boost = { $name } quiere impulsar su publicación.
approval-quote = { $name } quiere citar su publicación.
approval-post = La publicación
approval-allow = Aprobar
approval-refuse = Rechazar
archive-title = Su archivo
archive-text = Todo sobre este perfil: sus publicaciones con imágenes y vídeos, favoritos, marcadores, ajustes, sus reportes y lo que se decidió sobre él, en un archivo con índice. Otros programas pueden leerlo. Se guarda aquí una semana.
archive-ask = Solicitar su archivo
archive-making = Pedido el { $when }. Se está creando; vuelva a cargar la página dentro de un rato.
archive-ready = Pedido el { $when }: descargar ({ $size } MB)

## El aviso de perfil equivocado

crossing-opt-in = Preguntarme antes de actuar desde el perfil equivocado
crossing-opt-in-hint = Solo aquí y solo mientras sus perfiles estén abiertos. No se guarda nada y no se avisa a ninguna app.
crossing-ask = ¿Publicar como { $name }?
crossing-act = ¿Como { $name }?
crossing-follows = A esta persona la sigue como { $name }, no con este perfil.
crossing-branch = Esto nombra su biblioteca o tiene una etiqueta que usa en su trabajo. Puede que vaya mejor con { $name }.
crossing-picture = { $name } ha usado la misma imagen. Quien vea ambas puede deducir que son una sola persona.
crossing-table = Aquí están sobre todo las personas que sigue { $name }: quien compare las dos listas puede deducir que van juntas.
crossing-table-again = Vuelva a elegir el archivo si quiere continuar.
crossing-yes = Sí, como { $name }
crossing-other = No, como { $name }
crossing-no = Cancelar
crossing-table-yes = Importarla de todos modos

## Llaves de acceso

passkeys-title = Llaves de acceso
passkeys-text = Una clave de acceso de su teléfono, ordenador o llave de seguridad sustituye al código.
passkeys-none = Ninguna todavía.
passkey-name = Nombre de la clave de acceso
passkey-name-hint = Por ejemplo: mi teléfono.
passkey-add = Añadir llave de acceso
passkey-remove = Quitar
passkey-use = Usar llave de acceso
passkey-failed = No ha funcionado. Puede que su dispositivo no tenga una clave de acceso para esto o no lo admita. Inténtelo de nuevo, o inicie sesión de otra forma.
passkey-instead = Usar una llave de acceso en lugar de la frase de contraseña
passkey-instead-hint = El secreto se crea en su dispositivo y no se guarda aquí en ningún sitio. El código de recuperación funciona igual.

## Acceso de emergencia

glass-title = Acceso de emergencia
glass-off = Esta biblioteca no tiene acceso de emergencia: nadie puede averiguar de quién es un perfil personal, ni siquiera con una orden judicial.
glass-on = Esta biblioteca tiene un acceso de emergencia, acordado con su personal el { $day } ({ $form }). Ante una orden judicial o un peligro para la vida, { $one } y { $other }, actuando en conjunto, pueden saber de quién es un perfil personal: un nombre y nada más. A la persona nombrada se le comunica en un plazo de 72 horas, salvo que un tribunal lo prohíba.
glass-how = La clave no existe entera en ningún sitio. Un perfil creado antes del acuerdo queda incluido cuando su titular cambia su frase de contraseña. Cada uso se anota en el registro de la biblioteca y se cuenta aquí.
glass-used = Cuántas veces se ha usado
glass-never = Nunca.
glass-year = { $year }: { $number }
glass-told = El { $day } la biblioteca supo de quién es el perfil @{ $handle }: { $document }

## Listas de servidores

subscriptions-title = Listas de servidores
subscriptions-lead = Una red de bibliotecas puede llevar una sola lista de en quién confía y a quién rechaza, y cada biblioteca se suscribe a ella. La lista se lee cada día; no decide nada hasta que usted la haya revisado. Lo que esta biblioteca ha decidido por sí misma prevalece sobre cualquier lista.
subscriptions-none = Aún no hay listas.
subscriptions-add = Suscribirse a una lista
subscriptions-url = Dirección de la lista
subscriptions-url-hint = CSV como lo escribe Mastodon, un dominio por línea, o JSON.
subscriptions-kind = Qué es
subscriptions-priority = Prioridad
subscriptions-priority-hint = Cuando las listas no coinciden, decide el número más alto.
lists-allow = Servidores en los que confiamos
lists-block = Servidores que bloqueamos o limitamos
lists-priority = Prioridad { $number }
lists-is-draft = Borrador: aún sin efecto
lists-decides = En vigor
lists-read = Leída el { $when }
lists-unread = Aún sin leer
lists-would = Lo que cambiaría: { $count }
lists-would-not = Lo que cambiaría sin ella: { $count }
lists-apply = Poner en vigor
lists-draft = Volver a borrador
lists-unsubscribe = Anular suscripción
lists-excludes = Excepciones
lists-excludes-text = Ninguna lista cambia lo que esta biblioteca ha decidido sobre estos servidores.
lists-domain = Dominio
lists-exclude = Añadir excepción
lists-include = Quitar la excepción
standing-none = nada
standing-accept = de confianza
standing-filter = limitado
standing-reject = bloqueado
standing-drop = bloqueado en silencio

reset-do = Contraseña nueva
reset-title = Una contraseña nueva
reset-text = Esta es la contraseña nueva de @{ $handle }. Se muestra una sola vez; se ha cerrado la sesión en sus navegadores y apps.
reset-hint = Désela en persona. Abre su perfil de trabajo y nada más: los perfiles personales tienen sus propios secretos, que aquí nadie puede restablecer.
point-title = Indicar mi otro perfil
point-warning = Esto dice a { $name } que es usted: que { $me } y el perfil que elija son la misma persona. { $name } puede contarlo a otros, y usted no puede retirarlo.
point-other = El perfil que indica
point-sure = Quiero que { $name } lo sepa
point-do = Decírselo
point-message = { $asker } Me encuentra aquí: { $handle }
passkey-mine = Usar la llave de acceso de mis otros perfiles
passkey-prove = Confirme antes su segundo factor
passkey-prove-text = Después podrá añadir una llave de acceso, durante diez minutos.
second-parent = En respuesta a
second-due = Programada para el { $when }
approvals-mine = En espera de la aprobación de otros
approval-mine-reply = Su respuesta a una publicación
approval-mine-boost = Su impulso de una publicación
approval-mine-quote = Su cita de una publicación
approval-mine-like = Su favorito para una publicación
approval-withdraw = Retirar
notices-approvals =
    { $count ->
        [one] Una respuesta, un impulso o una cita espera su aprobación
       *[other] { $count } respuestas, impulsos y citas esperan su aprobación
    }
notices-second =
    { $count ->
        [one] Una publicación espera revisión
       *[other] { $count } publicaciones esperan revisión
    }

### Registrarse por cuenta propia.

sign-up-title = Registrarse
sign-up-lead = Usted crea en { $branch } un perfil profesional, para su trabajo aquí.
sign-up-handle = Alias
sign-up-handle-hint = De 1 a 30 letras, cifras o guiones bajos. Los demás lo escriben detrás de una @.
sign-up-reason = ¿Por qué quiere unirse?
sign-up-handbook = Leer el manual
sign-up-agree = He leído el manual
sign-up-do = Registrarse
sign-up-wrong-username = Elija otro alias: este está ocupado, está reservado o no consta de 1 a 30 letras, cifras o guiones bajos.
sign-up-wrong-email = Este correo electrónico no se puede usar. Compruébelo o pregunte a la administración de su biblioteca.
sign-up-wrong-password = Una contraseña tiene de 10 a 200 caracteres.
sign-up-wrong-reason = Diga por qué quiere unirse, en 420 caracteres como máximo.
sign-up-wrong-agreement = Lea el manual e indique que lo ha hecho.
sign-in-sign-up = ¿Aún no tiene cuenta? Regístrese
sign-up-closed = Esta biblioteca crea ella misma las cuentas de su personal. Si trabaja aquí, pida una a quien gestiona al personal.
signed-up-title = Su cuenta está lista
signed-up-text = Inicie sesión con su correo y su contraseña.
signed-up-letter-title = Revise su correo
signed-up-letter-text = Le hemos enviado un enlace. Ábralo en un plazo de dos días para confirmar su dirección.
signed-up-waits-title = En espera de aprobación
signed-up-waits-text = Alguien de la biblioteca lee su solicitud. Recibirá un correo cuando se decida.
confirm-title = Confirme su dirección
confirm-do = Sí, esta es mi dirección
confirm-gone = Este enlace ya se ha usado o se ha enviado uno más reciente. Inicie sesión o regístrese de nuevo.
sign-ups-title = Registros que esperan un visto bueno
sign-ups-approve = Admitir
sign-ups-refuse = Rechazar
invitations-title = Invitaciones
invitations-text = Quien tenga el enlace puede registrarse, aunque la biblioteca esté cerrada para los demás.
invitations-left = para { $left } más, hasta el { $until }
invitations-uses = Para cuántas personas
invitations-days = Para cuántos días
invitations-make = Crear una invitación
profile-feed = Ofrecer un canal (RSS) de lo que digo en público
profile-avatar-description = Qué muestra la imagen
profile-header-description = Qué muestra la cabecera
post-quote = Citar
post-quote-pending = Esta cita espera la aprobación de la persona citada.
compose-quote-title = Citar
notice-decided = Sobre una publicación suya:
voucher-title = Prueba de que trabaja aquí
voucher-lead = Su biblioteca no sabe de quién es un perfil personal. Por eso, una vez al mes este navegador obtiene cinco acreditaciones para su acceso, como para todo el mundo, y más tarde cada uno de sus perfiles entrega una, cada cual en un día distinto. Nadie puede ver quién recibió qué acreditación. Inicie sesión una vez al mes y abra aquí sus perfiles personales.
voucher-until = { $handle } puede leer y escribir publicaciones para la biblioteca hasta el { $day }.
voucher-none = { $handle } no tiene una acreditación reciente: no puede leer ni escribir publicaciones para la biblioteca, pero conserva todo lo demás. Las acreditaciones que llegaron hoy valen desde mañana; abra entonces el perfil una vez.
voucher-script = JavaScript está desactivado en este navegador, así que aquí no se pueden obtener acreditaciones: el navegador tiene que ocultarlas al servidor para que nunca vea cuáles son las suyas. Inicie sesión una vez al mes con un navegador que ejecute JavaScript.
voucher-key-fault = No se obtuvieron acreditaciones: su biblioteca muestra a este navegador una clave distinta de la anterior, o de la que reciben los demás. Pregunte el motivo a quienes la gestionan aquí.
voucher-proof-fault = Las acreditaciones se descartaron: la biblioteca no demostró que son como las de los demás. Pregunte el motivo a quienes la gestionan aquí.
voucher-app = Este perfil necesita una acreditación reciente de que es de alguien de la biblioteca; si no, ya no podrá leer las publicaciones para ella. Las aplicaciones no pueden entregarla: inicie sesión con un navegador y abra sus perfiles personales en { $link }
secrets-older = Frases de contraseña anteriores
secrets-older-text = Una frase de contraseña nueva nunca sustituye a una anterior: los perfiles de la anterior se conservan y se siguen abriendo con ella. Hay sitio para dos anteriores. Si las ha perdido para siempre, dígalo, y a los 14 días el sitio queda libre; hasta entonces le enviamos correos, por si no fue usted.
secrets-older-lost = Las anteriores se han perdido
secrets-older-found = Conservarlas
security-address-title = Dirección de seguridad
security-address-lead = Los correos sobre este acceso, como los de una contraseña nueva o frases de contraseña incorrectas, llegan a su dirección del trabajo. Aquí puede añadir una segunda dirección que su empleador no lea.
security-address-label = Dirección de seguridad
security-address-hint = Solo sirve para este acceso. No use una dirección en la que uno de sus perfiles personales reciba correos. Déjelo vacío si no quiere ninguna.
security-address-password = Su contraseña del trabajo
security-address-save = Guardar la dirección
consent-ties = Una aplicación que use con dos de sus perfiles puede relacionarlos: quien la hace y sus servidores ven ambos, y la dirección de su dispositivo. La registramos por separado para cada perfil personal, pero no podemos hacer más. Para un perfil personal, use otra aplicación o las páginas de la biblioteca.
glass-fingerprint = Huella de su clave:
glass-fingerprint-hint = Compárela con la que se leyó en voz alta al acordarlo. Este navegador la recuerda, y cada cambio consta en el registro de la biblioteca.
glass-other = Esta no es la clave que este navegador conocía. Pregunte el motivo a las dos personas que la tienen antes de crear o cambiar un perfil personal.
glass-compared = He comparado la huella: recordar esta
glass-forged = Lo que esta página dice del acceso de emergencia no está firmado por su biblioteca, o a otras personas se les muestra otra cosa. No cree ni cambie aquí ningún perfil personal. Pregunte el motivo a las dos personas que tienen la clave.
