# Escribir, leer, buscar y configurar.

side-label = Junto a esta página
side-people = Colegas a quienes seguir
side-thread = En esta conversación
side-clause = Hoy, del manual

live-offline = No tiene conexión. Lo que escriba se guarda en este navegador.
act-failed = No ha funcionado, así que no se ha cambiado nada. Inténtelo de nuevo.
act-close = Cerrar

viewer-next = Imagen siguiente
viewer-previous = Imagen anterior
viewer-zoom = Tamaño completo

picture-earlier = Mover antes
picture-later = Mover después
picture-focus = Arrastre esta marca hasta la parte que deba seguir visible al recortar la imagen, o muévala con las flechas.
complete-found = # sugerencias; elija con las flechas y la tecla Intro.

nav-desk = Gestión
nav-unread-messages =
    { $count ->
        [one] Una conversación tiene novedades
       *[other] { $count } conversaciones tienen novedades
    }
nav-waiting =
    { $count ->
        [one] Un caso en espera
       *[other] { $count } casos en espera
    }

colleagues-title = Colegas
colleagues-lead = Personas que quieren que se las encuentre. En su propio perfil decide si aparece aquí.
colleagues-here = { $branch }
colleagues-everywhere = Todas las bibliotecas conocidas
colleagues-empty = Nadie todavía
colleagues-empty-text = Marque “Sugerir este perfil a otras personas” en su perfil y la lista empezará con usted.

look-title = Apariencia
look-theme = Colores
look-theme-system = Como en su dispositivo
look-theme-light = Claro
look-theme-dark = Oscuro
look-theme-contrast = Alto contraste
look-size = Tamaño del texto
look-size-system = Como en su navegador
look-size-large = Grande
look-size-larger = Más grande
look-hint = Se guarda solo en este navegador.
look-save = Aplicar

shortcut-warning = Abrir o cerrar lo oculto

notices-all = Todas
notices-mentions = Menciones
notices-new = Notificaciones nuevas
notices-tabs = Qué notificaciones
notice-post = Una publicación con imágenes

compose-do = Publicar
compose-as = como { $name }
compose-placeholder = ¿Qué hay de nuevo?
compose-add-pictures = Añadir imágenes
compose-emojis = Emojis
compose-drop = También puede pegarlas o arrastrarlas aquí.
compose-scheduled-title = Editar la publicación programada

later-hour = Dentro de una hora
later-tomorrow = Mañana a las 9
later-monday = El lunes a las 9

messages-new = Mensaje nuevo
messages-you = Usted:

scheduled-edit = Editar

profile-tab-pinned = Fijadas
profile-counts-remote = Según { $host }; las publicaciones que nunca llegaron aquí no se muestran.

done-unchanged = No hay nada que guardar: no ha cambiado nada.

push-title = Notificaciones push en este dispositivo
push-learns = El servicio que las transporta es del fabricante de su navegador. Sabe que ha llegado algo y cuándo, nunca qué: eso va cifrado solo para este navegador. Las horas de silencio también valen aquí.
push-personal = Este perfil tiene su propia dirección en ese servicio. Quien mire este dispositivo puede ver sus notificaciones, así que no lo active en uno compartido.
push-kinds = Avisarme de
push-kind-mention = Menciones y mensajes
push-kind-follow = Seguidores nuevos
push-kind-reblog = Impulsos
push-kind-favourite = Favoritos
push-kind-poll = Encuestas finalizadas
push-kind-status = Publicaciones de personas de las que pedí avisos
push-switch-on = Activar
push-switch-off = Desactivar
push-failed = No ha funcionado. Permita las notificaciones de esta página en su navegador e inténtelo de nuevo.

first-title = { $branch } le da la bienvenida
first-follow = Siga a algunos colegas
first-picture = Ponga una imagen para que le reconozcan
first-handbook = Lea el manual en cinco minutos
first-app-title = También en su teléfono
first-app = Cualquier app de Mastodon puede iniciar sesión aquí. Cuando le pregunte por su servidor, escriba { $address } o lea esto con la cámara del teléfono:

drafts-title = Borradores en este navegador
drafts-remove = Descartar

nav-explore = Explorar
explore-posts = Publicaciones
explore-tags = Etiquetas
explore-people = Personas
explore-links = Noticias y enlaces
explore-posts-lead = Publicaciones públicas de los dos últimos días que varias personas han marcado como favoritas o impulsado.
explore-tags-lead = Etiquetas que varias personas han usado en público esta semana.
explore-people-lead = Personas que quizá conozca: las sigue gente a la que usted sigue, o trabajan aquí.
explore-links-lead = Enlaces que varias personas han compartido en público esta semana.
explore-empty = Todavía nada
explore-posts-empty = Una publicación aparece aquí cuando al menos dos personas la han marcado como favorita o impulsado.
explore-tags-empty = Una etiqueta aparece aquí cuando al menos dos personas la han usado.
explore-people-empty = No conocemos a nadie más que sugerirle. Quienes quieren ser encontrados están en el directorio.
explore-links-empty = Un enlace aparece aquí cuando al menos dos personas lo han compartido.
explore-people-count =
    { $count ->
        [one] Una persona en los dos últimos días
       *[other] { $count } personas en los dos últimos días
    }
explore-tags-now = De qué se habla ahora
explore-follow = Seguir

search-all = Todo
search-tabs = Qué buscar
search-more = Más resultados
search-recent = Búsquedas recientes
search-forget = Quitar
search-forget-all = Borrar todo
search-op-title = Buscar con más precisión
search-op-lead = Escriba estas indicaciones junto a sus palabras. Con un signo menos delante se excluye lo que encuentran. Sin palabra ni nombre se busca en los últimos 30 días.
search-op-phrase = Estas palabras, una tras otra
search-op-without = Publicaciones sin esta palabra
search-op-from = Publicaciones de una persona
search-op-mine = Sus propias publicaciones
search-op-has = Con una imagen; también media, video, audio, poll, link o quote
search-op-is = Respuestas; también sensitive
search-op-before = Escritas antes de este día; también after
search-op-during = Escritas en este día
search-op-language = En un idioma
search-op-library = Lo que usted escribió, guardó o marcó como favorito, y donde le mencionan; también public

following-title = A quién sigue
following-q = Nombre o identificador
following-list = Lista
following-any = Todas
following-none = En ninguna lista
following-order = Orden
following-newest = Seguidos al final
following-name = Por identificador
following-quiet = Más tiempo en silencio
following-person = Quién
following-lists = Listas
following-last = Última publicación
following-never = Sin publicaciones
following-choose = Elegir a { $name }
following-chosen = Con las personas elegidas
following-add = Añadir a la lista
following-nothing = Sin resultados
following-nothing-text = Cambie arriba el nombre o la lista.
following-empty = Todavía no sigue a nadie
following-empty-text = En cuanto siga a alguien, sus publicaciones aparecerán en su página de inicio.
following-ask =
    { $count ->
        [one] ¿Dejar de seguir a una persona?
       *[other] ¿Dejar de seguir a { $count } personas?
    }
following-ask-text = Sus publicaciones dejan de aparecer en su página de inicio, y salen de sus listas. No se les avisa.
cancel = Cancelar

chat-back = Todos los mensajes
chat-with = Conversación con { $names }
chat-readers = Quién puede leer esto
chat-you = Usted
chat-servers = Un mensaje llega a las personas cuyo identificador contiene. Los mensajes no están cifrados de extremo a extremo: quien administra { $hosts } podría leerlos.
chat-older = Mensajes anteriores
chat-empty = Aquí ya no hay nada que leer.
chat-said = Mensajes, primero el más antiguo
chat-news = Hay un mensaje nuevo al final de la lista.
chat-edited = editado
chat-added = { $who } ha añadido a { $names }, que puede leer este mensaje y los posteriores que contengan su nombre, pero ninguno anterior.
chat-without = No es para { $names }: este mensaje no contiene su nombre.
message-to = Para
message-to-hint = Un identificador o varios, por ejemplo bea@birch.example. Solo esas personas pueden leer el mensaje.

chain-title = Repartir en varias publicaciones
chain-hint = Puede ver las publicaciones antes de que salgan.
chain-lead =
    { $count ->
        [one] Para su texto basta una publicación.
       *[other] Su texto da { $count } publicaciones. Cámbielas como quiera; cada una responde a la anterior, y todas salen a la vez.
    }
chain-audience = Visible para: { $audience }
chain-pictures = Con la primera publicación:
chain-part = Publicación { $number } de { $count }
chain-published = publicada
chain-publish =
    { $count ->
        [one] Publicar
       *[other] Publicar { $count } publicaciones
    }
chain-go-on = Publicar el resto
chain-join = Volver a un solo texto
chain-out =
    { $count ->
        [one] La primera publicación ha salido; las demás, todavía no: continúe donde se detuvo.
       *[other] Las { $count } primeras publicaciones han salido; las demás, todavía no: continúe donde se detuvo.
    }
done-thread = Sus publicaciones han salido.

history-first = primera versión
history-warning = Aviso de contenido
history-media = Se cambiaron las imágenes o sus descripciones.
history-same = Las palabras son las mismas.
history-whole = El texto completo
history-new = añadido
history-gone = quitado

captions-title = Subtítulos
captions-lead = Con subtítulos puede seguir una película o un audio quien no lo oye o lo tiene en silencio. Escriba lo que se dice y lo demás que importa.
captions-file = Archivo de subtítulos
captions-hint = WebVTT (.vtt) o SubRip (.srt), como los guardan los programas de vídeo.
captions-text = Leer los subtítulos
captions-remove = Quitar los subtítulos

kind-trusted = { $branch }, una biblioteca en la que la suya confía

settings-title = Ajustes
settings-all = Todos los ajustes
settings-search = Buscar en los ajustes
settings-found =
    { $count ->
        [one] Una página de ajustes
       *[other] { $count } páginas de ajustes
    }
settings-nothing = Ningún ajuste encontrado
settings-nothing-text = Ningún ajuste contiene «{ $query }». Pruebe con otra palabra.
settings-profile = Su perfil
settings-reading = Leer y escribir
settings-sign-in = Acceso y dispositivos
settings-data = Sus publicaciones y datos

profile-preview = Cómo le ven los demás

crop-title = Recortar la imagen
crop-shape = Formato
crop-zoom = Más cerca
crop-across = De izquierda a derecha
crop-down = De arriba abajo
crop-use = Usar esta parte
