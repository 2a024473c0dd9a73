# Encuestas, cifras y el balance del año.

survey-title = Encuestas
survey-desk = Gestionar encuestas
survey-lead = Lo que la biblioteca pregunta a su personal. Nadie sabe quién respondió qué: ni sus colegas, ni sus responsables, ni tampoco el servidor.
survey-none = Todavía no hay ninguna encuesta.
survey-all = Todas las encuestas
survey-untitled = Sin título
survey-state-draft = Borrador
survey-state-launched = Abierta hasta el { $day }
survey-state-closed = Cerrada el { $day }
survey-kind-pulse = Pregunta del mes
survey-kind-questionnaire = Cuestionario
survey-kind-handbook = Revisión del manual
survey-kind-retrospective = Balance
survey-how = Cómo se protegen sus respuestas
survey-how-ballot = Su navegador prepara una papeleta oculta. El servidor la firma sin verla y después reconoce que es auténtica, pero no de quién es. Sus respuestas se envían sin su sesión.
survey-how-sealed = Mientras la encuesta está abierta, nadie puede leer una respuesta. No se guarda ninguna hora y, al cerrar, las respuestas a las distintas preguntas se separan. Después se borran las papeletas y también la lista de quienes participaron.
survey-how-small = Los números pequeños no se muestran nunca. También se ocultan otros números si con ellos se podrían calcular.
survey-how-limits = Lo que no podemos ocultar: su forma de escribir. No ponga nombres ni nada que solo usted pueda saber.
survey-thresholds = { $count ->
    [one] Fijado antes de empezar: no se muestra ningún número menor que { $least }, y las respuestas con palabras solo si hay { $text } o más, una vez quitados los nombres. Se preguntó a una persona.
   *[other] Fijado antes de empezar: no se muestra ningún número menor que { $least }, y las respuestas con palabras solo si hay { $text } o más, una vez quitados los nombres. Se preguntó a { $count } personas.
}
survey-scale-1 = 1: nada
survey-scale-2 = 2: poco
survey-scale-3 = 3: en parte
survey-scale-4 = 4: bastante
survey-scale-5 = 5: del todo
survey-fold-low = 1 o 2
survey-fold-middle = 3
survey-fold-high = 4 o 5
survey-place = Puesto { $number }
survey-choose = Elija
survey-order-hint = Elija una respuesta distinta para cada puesto. Los resultados muestran cuántas veces quedó primera cada una.
survey-text-hint = Puede dejarlo vacío. No escriba nombres ni nada que muestre quién es usted.
survey-cast = Entregar la papeleta
survey-needs-script = Para votar aquí hace falta JavaScript. Su navegador tiene que ocultar él mismo la papeleta, para que ni este servidor sepa de quién es. Sin JavaScript solo podríamos prometer que nadie mira; por eso no aceptamos el voto.
survey-ready = Su papeleta está lista. Cuenta una vez; nadie puede cambiarla ni seguirla hasta usted.
survey-given = Ya ha participado, o su papeleta está en otro de sus navegadores. Cada persona tiene una papeleta.
survey-done = Gracias. Su papeleta se ha contado y nada la une a usted. Le avisaremos cuando estén los resultados.
survey-missing = Responda a todas las preguntas y use cada puesto una sola vez. Solo pueden faltar las respuestas con palabras.
survey-failed = No ha funcionado. Sus respuestas siguen aquí. Inténtelo de nuevo en un momento.
survey-key = Su papeleta no se hizo con la clave que tienen todos, así que se podría reconocer. No se ha usado. Avise a sus administradores.
survey-work = Las encuestas se responden con la sesión de trabajo. Cambie a su perfil profesional.
survey-results = Resultados
survey-took-part = { $count ->
    [one] Participó una persona.
   *[other] Participaron { $count } personas.
}
survey-too-few = Participaron menos de { $least } personas. No se muestra nada y se han borrado todas las respuestas.
survey-hidden = oculto
survey-hidden-why = Los números menores que { $least } están ocultos. También algunos mayores, para que nadie pueda calcular los pequeños.
survey-answer = Respuesta
survey-count = Número
survey-first = cuántas veces quedó primera
survey-texts-few = Escribieron menos de { $least } personas; por eso no se muestra nada.
survey-texts-waiting = Las respuestas con palabras se están leyendo todavía, para que no aparezca ningún nombre.
survey-changes = Lo que vamos a cambiar
survey-changes-wait = La biblioteca aún no ha dicho qué va a cambiar.

survey-desk-lead = Pregunte a su equipo y cuéntele qué resulta de ello. Antes de empezar usted decide qué se puede mostrar. Después nadie puede cambiar las preguntas ni los umbrales.
survey-small = { $count ->
    [one] En su biblioteca hay aquí una persona. Nunca se muestra un número menor que cinco, así que aquí no puede preguntar nada. Mejor háblenlo.
   *[other] En su biblioteca hay aquí { $count } personas. Nunca se muestra un número menor que cinco, así que aquí no puede preguntar nada. Mejor háblenlo.
}
survey-small-text = En su biblioteca hay aquí { $count } personas. Las respuestas con palabras se muestran a partir de diez: puede preguntar con escalas y opciones, pero no con palabras.
survey-new = Nueva encuesta
survey-kind = Tipo
survey-template = Plantilla
survey-template-none = Ninguna
survey-template-engagement = Participación
survey-template-inclusion = Inclusión
survey-template-safety = Hablar sin miedo
survey-template-usefulness = Utilidad de la red
survey-template-hint = Las plantillas son para cuestionarios. La pregunta del mes es una sola. La revisión del manual pregunta por cada apartado.
survey-begin = Empezar un borrador
survey-name = Título
survey-introduction = Introducción
survey-introduction-hint = Diga por qué pregunta y qué pueden cambiar las respuestas.
survey-source = Preguntas
survey-source-hint = Una pregunta por línea. Cada línea empieza por scale: (escala), choice: (opciones), order: (orden) o text: (texto). Debajo de las opciones o del orden, escriba cada respuesta en su propia línea, tras un guion.
survey-least = Menor número que se muestra
survey-least-hint = Cinco o más.
survey-least-text = Respuestas escritas desde
survey-least-text-hint = Diez o más.
survey-closes = Último día para responder
survey-preview = Vista previa
survey-launch = Lanzar
survey-launch-sure = { $count ->
    [one] Se preguntará a una persona. Después nadie puede cambiar las preguntas, los umbrales ni el último día. Guarde antes sus cambios.
   *[other] Se preguntará a { $count } personas. Después nadie puede cambiar las preguntas, los umbrales ni el último día. Guarde antes sus cambios.
}
survey-launch-do = Lanzar la encuesta
survey-remove = Borrar el borrador
survey-remove-sure = El borrador no se puede recuperar.
survey-running = La encuesta está abierta. Hasta que se cierre, nadie ve las respuestas ni cuántas hay.
survey-look = Verla como sus colegas
survey-close = Cerrar ahora
survey-close-sure = Nadie podrá responder ya, y no se puede volver a abrir. Las papeletas se cuentan y después se borran.
survey-close-do = Cerrar la encuesta
survey-read = Leer por si hay nombres
survey-read-hint = Quite los nombres y todo lo que muestre quién escribió o a quién se refiere, y deje lo demás como está. Nadie más ve una respuesta antes de que usted la muestre.
survey-read-words = Una respuesta
survey-read-show = Mostrar así
survey-read-leave = No mostrar
survey-changes-write = ¿Qué va a cambiar?
survey-changes-hint = Se avisa a todo el personal, también por correo. Si no cambia nada, diga por qué.
survey-changes-send = Publicar
survey-of-clause-clear = Claro y útil
survey-of-clause-unclear = Poco claro
survey-of-clause-change = Debería cambiarse
survey-announce-launch = Una encuesta para todo el personal: «{ $title }». Nadie puede seguir sus respuestas hasta usted. Puede responder hasta el { $day }: { $link }
survey-announce-results = La encuesta «{ $title }» está cerrada. Aquí están los resultados y lo que vamos a cambiar: { $link }
survey-begin-none =
    scale: Una afirmación con la que se está más o menos de acuerdo
    choice: ¿Una pregunta?
    - Una respuesta
    - Otra respuesta
    order: ¿Qué va primero?
    - Una cosa
    - Otra cosa
    text: ¿Qué más deberíamos saber?
survey-begin-pulse =
    scale: Este mes tuve lo que necesitaba para mi trabajo.
survey-begin-retrospective =
    scale: Conseguimos lo que nos propusimos.
    scale: Trabajamos bien en equipo.
    choice: ¿Cómo fue la cantidad de trabajo?
    - Poca
    - Adecuada
    - Demasiada
    text: ¿Qué deberíamos mantener?
    text: ¿Qué deberíamos hacer de otra forma la próxima vez?
survey-begin-engagement =
    scale: Sé qué quiere conseguir la biblioteca con sus publicaciones.
    scale: Tengo tiempo suficiente para mi parte.
    scale: Me gustaría publicar más a menudo.
    choice: ¿Qué le ayuda más a publicar?
    - Tiempo en el horario
    - Alguien que lo lea antes
    - Ejemplos
    - Formación
    text: ¿Qué le frena a la hora de publicar?
survey-begin-inclusion =
    scale: Siento que formo parte de esta biblioteca.
    scale: Las personas como yo se ven en nuestras publicaciones.
    scale: Mi opinión cuenta, sea cual sea mi puesto.
    scale: Puedo usar nuestras herramientas sin barreras.
    text: ¿A quién dejamos fuera y qué ayudaría?
survey-begin-safety =
    scale: Puedo pedir ayuda sin que me juzguen.
    scale: Puedo discrepar abiertamente de una decisión.
    scale: Si me equivoco en una publicación, puedo decirlo sin miedo.
    scale: Si alguien me acosa, sé que la biblioteca me apoyará.
    text: ¿Qué haría más fácil hablar con franqueza?
survey-begin-usefulness =
    scale: Aquí aprendo cosas que necesito para mi trabajo.
    scale: He encontrado en otras bibliotecas colegas a quienes preguntar.
    scale: Leer aquí merece el tiempo que lleva.
    choice: ¿Qué usa más?
    - Publicaciones de mi biblioteca
    - Publicaciones de otras bibliotecas
    - Mensajes
    - Preguntas y respuestas
    text: ¿Qué falta?

figure-title = Cifras por mes
figure-lead = Cómo le va a la biblioteca, nunca cómo le va a una persona. Cada mes se cuenta una vez, cuando termina. Lo que es menor que cinco, o viene de menos de cinco personas, queda oculto; los perfiles personales no se cuentan en ninguna parte.
figure-none = Todavía no hay cifras. Aparecen cuando termina el primer mes.
figure-csv = Descargar como CSV
figure-ods = Descargar como ODS
figure-month = Mes
figure-name = Cifra
figure-clause = Apartado
figure-people = Personas activas
figure-people-hint = Personas de esta biblioteca que publicaron algo.
figure-conversations = Conversaciones entre bibliotecas
figure-conversations-hint = Hilos en los que escribió alguien de aquí y alguien de fuera.
figure-answer-minutes = Minutos hasta responder
figure-answer-minutes-hint = La mitad de las respuestas de aquí llegó antes.
figure-connections = Nuevas conexiones
figure-connections-hint = Nuevos seguimientos entre personas de aquí y de fuera, en ambos sentidos.
figure-reach = Alcance de lo público
figure-reach-hint = Veces que se compartieron o marcaron como favoritas las publicaciones públicas del mes.
figure-lessons = Lecciones terminadas
figure-lessons-hint = Una lección repetida cuenta una vez.
figure-reports = Denuncias recibidas
figure-reports-hint = Denuncias de todo tipo, también anónimas.
figure-reports-closed = Denuncias cerradas
figure-reports-closed-hint = Denuncias que se decidieron este mes.
figure-gate = Reglas por apartado
figure-gate-lifted = Falsas alarmas
figure-gate-hint = Cuántas veces una regla afectó a una publicación y qué parte fue una falsa alarma: alguien la revisó y la dejó pasar.
figure-lifted = Falsas alarmas
goal-title = Metas de la biblioteca
goal-lead = ¿Qué quiere conseguir con esta red y cómo lo notaría? Escríbalo al principio y vuelva a mirarlo el día que elija.
goal-none = Todavía no hay ninguna meta.
goal-add = Añadir una meta
goal-words = Meta
goal-measure = ¿Cómo lo notaría?
goal-measure-hint = Algo que se pueda ver o contar para toda la biblioteca, nunca para una persona.
goal-figure = ¿Junto a qué cifra?
goal-no-figure = Ninguna
goal-review-on = Día de la próxima revisión
goal-review = Próxima revisión: { $day }
goal-due = Pendiente de revisión desde el { $day }
goal-remove = Borrar la meta
goal-beside = Meta: { $goal } ({ $measure })
review-title = Balance del año
review-lead = Metas, cifras y encuestas del último año en una página. Imprímala como informe. Con sus notas de abajo puede empezar una consulta sobre el manual.
review-notes = Notas y propuestas
review-law = Cambios en la ley
review-proposals = Propuestas para los apartados
review-proposals-hint = Una propuesta por línea: el número del apartado, dos puntos y qué debería cambiar. Por ejemplo: 2.1: Decir quién decide.
review-consult = Empezar la consulta
review-consult-hint = Empieza una nueva versión del manual si no hay ninguna, la abre a consulta y pone cada propuesta en su apartado como comentario firmado por usted.
review-consulted = Presentado al personal el { $day }.

lesson-offer = Una lección de cinco minutos sobre ello, si le apetece:

clause-questions-title = Preguntas sobre el manual
clause-questions-lead = Pregunte aquí por un apartado. Su nombre no se guarda, y la respuesta es para todos.
clause-questions-waiting = Esperan respuesta
clause-questions-none = Todavía no se ha respondido ninguna pregunta.
clause-questions-ask = Hacer una pregunta
clause-questions-words = Su pregunta
clause-questions-hint = No ponga lo que muestre quién es. Quienes escriben el manual responden aquí.
clause-questions-send = Preguntar
clause-questions-answer = Responder a todos
clause-questions-remove = Borrar la pregunta
clause-questions-link = Preguntas sobre { $clause }
