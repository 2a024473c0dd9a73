# Lo que comparten las bibliotecas de confianza; la colección de casos; la protección de personas.
exchange-title = Compartido en la red
exchange-lead = Las bibliotecas que confían unas en otras pueden compartir lecciones, casos y campañas. Lo que usted adopta pasa a ser suyo: lo adapta, y esta página le avisa cuando el original ha cambiado.
exchange-ours = Lo que compartimos
exchange-licence = Compartir con esta licencia
exchange-licence-hint = Vale para las lecciones que ustedes mismos han escrito o cambiado, y publicado. Los casos y las campañas se comparten de uno en uno, en su propia página.
exchange-not = No compartir
exchange-theirs = Nuestras suscripciones
exchange-alone = Todavía no hay otra biblioteca en su red.
exchange-lessons = Lecciones
exchange-cases = Casos para la colección
exchange-campaigns = Campañas
exchange-none = Todavía no ha llegado nada. Suscríbase arriba a las lecciones de una biblioteca.
exchange-new = Sin adoptar
exchange-same = Adoptado e igual en ambos lados
exchange-there = Ha cambiado allí desde que usted lo adoptó
exchange-here = Usted lo ha cambiado desde que lo adoptó
exchange-gone = Allí ya no se comparte
exchange-take = Ver y adoptar
exchange-compare = Comparar
exchange-subscribe = Suscribirse
exchange-unsubscribe = Terminar la suscripción
exchange-again = Leer de nuevo ahora
exchange-from = De { $branch }, con { $licence }. Cite la fuente si lo pasa a otros. Elija el apartado de su propio manual que corresponda y guárdelo.
exchange-differs = En qué se diferencia de su versión
exchange-offered-campaigns = Campañas de otras bibliotecas
exchange-share = Compartir con la red
exchange-campaign-hint = Las demás bibliotecas reciben el resumen, los datos, las imágenes y el tono, y eligen sus días y objetivos. Los socios no se transmiten.

casebook-title = Colección de casos
casebook-lead = Casos que podrían haber ocurrido en cualquier biblioteca, con preguntas para conversar. Nombres, lugares y detalles son inventados.
casebook-all = Casos para conversar
casebook-none = Todavía no hay casos.
casebook-asked = Se le pregunta a usted
casebook-asked-lead = Un o una colega quisiera convertir un caso que le afectó en uno para la colección. Nadie debe ser reconocible en este texto. Solo se publica si todas las personas afectadas están de acuerdo.
casebook-agree = Estoy de acuerdo
casebook-decline = No estoy de acuerdo
casebook-decline-hint = Si no está de acuerdo, el texto se borra y nadie sabe quién lo decidió.
casebook-waiting = Aceptado, a la espera de que usted lo publique
casebook-write = Escribir un caso
casebook-write-lead = Invéntelo, o cambie todo aquello por lo que se pudiera reconocer a alguien.
casebook-suggest = Proponer un caso
casebook-suggest-lead = Cuéntelo de modo que nadie sea reconocible: otros nombres, otro lugar, otra época. Antes se pregunta a todas las demás personas afectadas. Basta un no, y el texto se borra.
casebook-how = Casos suyos que están cerrados. Todas las personas afectadas deben estar de acuerdo antes de que alguien más los lea.
casebook-of-report = Su denuncia del { $day }
casebook-of-measure = Lo que la biblioteca decidió el { $day }
casebook-name = Título
casebook-words = Qué ocurrió
casebook-words-hint = Markdown. Unos párrafos, hasta el momento en que alguien tiene que decidir.
casebook-questions = Preguntas para conversar
casebook-questions-hint = Una en cada línea.
casebook-licence = Compartir con otras bibliotecas
casebook-licence-hint = Con una licencia, las bibliotecas de confianza también pueden leerlo.
casebook-publish = Publicar
casebook-send = Preguntar a quienes afecta
casebook-change = Cambiar o retirar
casebook-remove = Retirar el caso
casebook-from = Compartido por { $branch }, con { $licence }.

safeguarding-title = Protección
safeguarding-lead = Un niño, o una persona adulta que necesita protección, le ha contado algo que le preocupa. Esta página dice qué hacer ahora. No tiene que decidir en solitario si es verdad.
safeguarding-numbers = Llame ahora si alguien está en peligro
safeguarding-script =
    ## Qué decir

    1. Escuche. Deje que hable con sus palabras y no pida detalles.
    2. «Gracias por contármelo. No es culpa tuya.»
    3. «No puedo guardarlo para mí, pero solo lo diré a quien pueda ayudar.» Nunca prometa guardar un secreto.
    4. «Esto es lo que pasará ahora.» Diga a quién se lo va a contar.

    ## Qué no hacer

    - No haga preguntas que sugieran la respuesta y no investigue.
    - No hable con la persona de la que se trata.
    - No escriba de ello en ningún otro sitio: ni publicación, ni mensaje, ni correo.
    - No tome imágenes ni guarde las que le envíen. Conserve el dispositivo y llame a la policía.
safeguarding-tell = Escriba lo que le han contado
safeguarding-nobody = La biblioteca todavía no ha nombrado a nadie para esto. Llame a los servicios de protección de menores o a la policía, y dígaselo en persona a su responsable.
safeguarding-about = ¿De quién se trata?
safeguarding-child = Un niño o una persona joven
safeguarding-adult = Una persona adulta en riesgo
safeguarding-is-urgent = No puede esperar hasta mañana
safeguarding-urgent = Urgente
safeguarding-words = Lo que se dijo
safeguarding-words-hint = Sus palabras con la mayor exactitud posible, cuándo y dónde, y lo que usted vio. No lo que cree que significa.
safeguarding-reader = ¿Quién lo lee?
safeguarding-reader-hint = Si se trata de una de las dos personas, elija la otra.
safeguarding-both = { $lead } y { $deputy }
safeguarding-only = Solo { $name }
safeguarding-send = Enviar
safeguarding-own = Lo que usted ha escrito
safeguarding-to-read = Para que usted lo lea
safeguarding-state-sent = Enviado, aún sin abrir
safeguarding-state-read = Abierto
safeguarding-state-closed = Cerrado
safeguarding-file = Lo que le contaron a alguien de aquí
safeguarding-restricted = Solo lo leen usted y la otra persona nombrada para esto: ni moderación, ni administración, ni propietarios. Se borra un año después de cerrarlo; lo que deba conservarse más tiempo va al expediente de la autoridad.
safeguarding-done = Lo que se hizo
safeguarding-act-note = anotó
safeguarding-act-passed-on = lo pasó a otra persona
safeguarding-act-closed = lo cerró
safeguarding-note = Lo que usted ha hecho
safeguarding-note-hint = A quién llamó, cuándo y qué se acordó. Para cerrarlo, escriba en qué ha quedado.
safeguarding-write = Anotar
safeguarding-close = Cerrar con estas palabras
safeguarding-to = Pasarlo a otra persona
safeguarding-to-hint = El identificador de un o una colega. Usted ya no podrá leerlo.
safeguarding-hand-on = Pasarlo
safeguarding-settle = Ajustes de protección
safeguarding-settle-lead = Nombre a dos personas que sepan qué hacer y a quién llamar. Solo ellas leen lo que escriben sus colegas.
safeguarding-lead-handle = Responsable
safeguarding-deputy-handle = Segunda persona
safeguarding-deputy-hint = También lo lee; a solas si se trata de la persona responsable.
safeguarding-numbers-hint = Uno en cada línea: a quién se llega, dos puntos, el número. Compruébelos dos veces al año.
safeguarding-numbers-start =
    Emergencias: 112
    Ayuda a la infancia: 116111
safeguarding-script-label = Qué decir y qué hacer
safeguarding-script-hint = Markdown. Todas las personas que trabajan aquí lo leen en la página «Protección».

mail-casebook-subject = { $branch }: ¿puede un caso entrar en la colección?
mail-casebook-text =
    Un o una colega quisiera convertir un caso que le afectó en uno para conversar, con todo cambiado de modo que no se reconozca a nadie. Solo se publica si usted está de acuerdo. El texto está aquí:

    { $link }

mail-safeguarding-subject = { $branch }: léalo hoy, por favor
mail-safeguarding-text =
    A alguien de aquí le han contado algo para lo que usted está nombrado. Nada de ello figura en este correo. Abra la página hoy mismo, por favor:

    { $link }
