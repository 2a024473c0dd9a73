### Correos. En ninguno aparece nada de lo que alguien ha escrito.

mail-report-subject = { $branch }: un reporte nuevo
mail-report-text =
    Un reporte nuevo espera una decisión.

    Abra sus notificaciones: { $link }

    Recibe este correo porque modera en { $branch }.
mail-scheduled-subject = Una publicación programada no se publicó
mail-scheduled-text =
    Su publicación no se pudo publicar cuando llegó su hora: { $reason }

    Está guardada. Cámbiela o elija otra hora: { $link }
mail-device-subject = Un navegador nuevo ha iniciado sesión en { $branch }
mail-device-text =
    Alguien ha iniciado sesión con su correo del trabajo y su contraseña, en un navegador que antes no la tenía iniciada.

    Si fue usted, no hay nada que hacer.

    Si no, cierre esa sesión y cambie su contraseña: { $link }
mail-second-subject = Una publicación espera su revisión
mail-second-text =
    Alguien del equipo ha escrito en nombre de un perfil compartido, y lo escrito espera a que lo lean.

    Elija el perfil y después “Publicaciones programadas”: { $link }

    Recibe este correo porque publica en nombre de ese perfil en { $branch }.
mail-leaving-subject = Su acceso en { $branch } ha terminado
mail-leaving-text =
    Su perfil profesional ya no puede publicar; lo que ha publicado se queda.

    Si tiene aquí perfiles personales, puede abrirlos durante tres meses más: { $link }

    Puede mudarlos, exportar sus datos o eliminarlos. Nadie en { $branch } sabe si los tiene.
mail-glass-subject = { $branch } ha sabido de quién es este perfil
mail-glass-text =
    El { $day }, las dos personas que tienen la clave del acceso de emergencia en { $branch } supieron de quién es este perfil: un nombre y nada más.

    El motivo, por escrito: { $document }

    Puede preguntarles por ello y pedir que lo examine un tribunal.
mail-given-back-subject = Se le ha devuelto una publicación
mail-given-back-text =
    Alguien del equipo ha leído lo que usted escribió en nombre de un perfil compartido y pide un cambio antes de publicarlo.

    Elija el perfil y después “Publicaciones programadas”: { $link }

    Recibe este correo porque escribe en nombre de ese perfil en { $branch }.
mail-queue-subject = { $branch }: una publicación espera la revisión de otra persona
mail-queue-text =
    Una regla retiene una publicación hasta que alguien del equipo la haya leído. El objetivo son cuatro horas.

    { $link }
mail-decided-subject = { $branch }: sobre una publicación suya
mail-decided-text =
    Se ha decidido sobre una publicación suya que una regla había detenido. Qué se decidió, por qué y cómo apelar está aquí:

    { $link }
mail-handbook-subject = { $branch }: por favor, lea el manual
mail-handbook-text =
    Hay una versión del manual que aún no ha confirmado. Por favor, léala y confirme que lo ha hecho; puede dejar constancia
    de una objeción, que no bloquea nada.

    { $link }
mail-consultation-subject = { $branch }: ¿qué opina del manual?
mail-consultation-text =
    Se está debatiendo una versión nueva del manual. Diga qué opina de sus cláusulas, con su nombre o sin él, y vote.

    { $link }
mail-learning-subject = { $branch }: lecciones que le esperan
mail-learning-text =
    Algunas de sus lecciones deberían estar hechas en un plazo de dos días. Cada una lleva cinco minutos, y es tiempo de trabajo.

    { $link }
mail-review-subject = { $branch }: toca revisar el manual
mail-review-text =
    Hoy es el día en que quería volver a revisar el manual.

    { $link }
mail-confirm-subject = Confirme su dirección para { $branch }
mail-confirm-text =
    Alguien se ha registrado en { $branch } con esta dirección.

    Si fue usted, abra esta página y confírmela en un plazo de dos días: { $link }

    Si no, no hay nada que hacer: sin confirmación, no se guarda nada.
mail-welcome-subject = Le damos la bienvenida a { $branch }
mail-welcome-text =
    { $branch } ha aceptado su registro.

    Inicie sesión aquí: { $link }

# Lo que muestra una app cuando la despierta una notificación.
push-favourite = { $name } marcó su publicación como favorita
push-follow = { $name } ahora le sigue
push-follow-request = { $name } solicita seguirle
push-mention = { $name } le mencionó
push-poll = Una encuesta de { $name } ha terminado
push-quote = { $name } citó su publicación
push-quoted-update = { $name } editó una publicación que usted citó
push-reblog = { $name } impulsó su publicación
push-status = { $name } ha publicado
push-update = { $name } editó una publicación que usted impulsó
push-admin-sign-up = { $name } se ha registrado
push-admin-report = { $name }: hay un reporte que le espera
push-move = { $name } se ha mudado
mail-reset-subject = Se ha cambiado su contraseña en { $branch }
mail-reset-text =
    Alguien que gestiona al personal de { $branch } le ha dado una contraseña nueva, y se ha cerrado la sesión en sus navegadores y apps. La contraseña nueva se le entrega en persona.

    Abre su perfil profesional y nada más: los perfiles personales tienen sus propios secretos.

    Si no la ha pedido, hable enseguida con su biblioteca. Inicie sesión aquí: { $link }
mail-password-subject = Su contraseña en { $branch } ha cambiado
mail-password-text =
    Su contraseña en { $branch } ha cambiado, y se ha cerrado la sesión en sus demás navegadores.

    Si fue usted, no hay nada que hacer. Si no, establezca otra enseguida: { $link }
mail-forgot-subject = Una contraseña nueva para { $branch }
mail-forgot-text =
    Alguien ha pedido una contraseña nueva para su acceso en { $branch }. Aquí puede establecerla en el plazo de una hora; el enlace vale una vez:

    { $link }

    Si no fue usted, no hay nada que hacer: su contraseña sigue como está.
mail-invited-subject = Su acceso en { $branch }
mail-invited-text =
    Alguien del equipo de { $branch } ha creado un acceso para usted. Elija una contraseña en el plazo de una semana; el enlace vale una vez:

    { $link }
mail-refused-subject = Su solicitud para unirse a { $branch }
mail-refused-text =
    { $branch } no ha aceptado su solicitud y no guarda nada de ella.

    { $reason }
mail-announcement-subject = Anuncio de { $branch }
mail-announcement-text =
    { $text }

    También está en su página de inicio: { $link }
push-moderation-warning = Sobre una publicación suya
push-severed-relationships = El bloqueo de un servidor ha puesto fin a algunos de sus seguimientos
mail-handed-over-subject = { $branch } le pide que decida sobre un reporte
mail-handed-over-text =
    Ha llegado un reporte que nadie puede examinar en { $branch }, porque trata de quienes tendrían que decidir. Usted figura
    como contacto para estos casos.

    { $link }

    El enlace es solo para usted y vale 30 días.
mail-measure-subject = { $branch }: sobre su perfil
mail-measure-text =
    Alguien que se ocupa de la biblioteca ha decidido algo sobre su perfil o sobre una publicación suya. Qué, por qué y cómo
    apelar está aquí:

    { $link }
mail-report-news-subject = { $branch }: sobre su reporte
mail-report-news-text =
    Hay novedades sobre lo que usted reportó. Están aquí:

    { $link }
mail-voucher-subject = { $branch }: abra pronto su perfil en un navegador
mail-voucher-text =
    Dentro de unos días, el perfil con esta dirección ya no podrá leer las publicaciones para la biblioteca. Su biblioteca
    no sabe de quién es; una acreditación reciente muestra que es de alguien del equipo. Las aplicaciones no pueden
    entregarla.

    Inicie sesión con un navegador, abra sus perfiles personales y visite una vez las páginas de cada uno:
    { $link }

    Si no lo hace, nada más cambia: seguidores, publicaciones y mensajes se conservan.
mail-guesses-subject = { $branch }: se han probado frases de contraseña incorrectas con su acceso
mail-guesses-text =
    Alguien que había iniciado sesión con su acceso en { $branch } ha probado varias frases de contraseña incorrectas para
    abrir perfiles personales. Recibe este correo tenga o no perfiles: su biblioteca no lo sabe.

    Si fue usted, no tiene que hacer nada: cada nuevo intento tarda más. Si no, cambie su contraseña del trabajo y active
    el segundo factor: { $link }
mail-lost-subject = { $branch }: se van a eliminar frases de contraseña anteriores
mail-lost-text =
    Alguien que había iniciado sesión con su acceso en { $branch } ha dicho que se han perdido frases de contraseña
    anteriores. Dentro de 14 días se elimina lo que protegen. Recibe este correo haya o no algo.

    Si no fue usted, anúlelo y cambie su contraseña del trabajo: { $link }
mail-security-address-subject = { $branch }: se ha cambiado la dirección de seguridad de su acceso
mail-security-address-text =
    Se ha cambiado la dirección de seguridad de su acceso en { $branch }. A partir de ahora, los correos como este llegan a
    la nueva dirección y a la del trabajo.

    Si no fue usted, cambie enseguida su contraseña del trabajo y después la dirección: { $link }
mail-clicked-subject = { $branch }: { $name } ha pulsado “He hecho clic”
mail-clicked-text =
    { $name } ha abierto un enlace o ha escrito su contraseña en otro sitio, y lo ha dicho enseguida. Se ha cerrado su sesión en todos los navegadores y aplicaciones.

    Por favor, ayude: elijan juntos una contraseña nueva, compruebe que el segundo factor está activado y pida el mensaje con el enlace. Agradézcale que lo haya dicho; no es culpa de nadie.

    { $link }
mail-consent-subject = { $branch }: un consentimiento de fotos termina pronto
mail-consent-text =
    Un consentimiento de fotos que usted registró termina pronto. Haga que lo firmen de nuevo y prorróguelo, o deje que termine: entonces se eliminan sus imágenes, con sus publicaciones.

    { $link }
mail-escalated-subject = { $branch }: algo espera su decisión
mail-escalated-text =
    Un mensaje a un perfil compartido espera su decisión: lleva retraso, o alguien del equipo le pide que decida. Abra el perfil y después sus respuestas.

    { $link }
mail-thanks-subject = { $branch }: alguien le da las gracias
mail-thanks-text =
    Alguien de la biblioteca ha escrito algo amable sobre su trabajo o le propone en un concurso. Nadie más lo ve sin su acuerdo:
    { $link }
