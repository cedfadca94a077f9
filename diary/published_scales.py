"""The scales that Opora offers, in their published wording.

PHQ-9: K. Kroenke, R. L. Spitzer, J. B. W. Williams. The PHQ-9: validity of a brief depression severity
measure. Journal of General Internal Medicine, 2001, volume 16, pages 606-613. Cut-offs: 5, 10, 15, 20.
GAD-7: R. L. Spitzer, K. Kroenke, J. B. W. Williams, B. Löwe. A brief measure for assessing generalized
anxiety disorder: the GAD-7. Archives of Internal Medicine, 2006, volume 166, pages 1092-1097.
Cut-offs: 5, 10, 15.
Differences that are more than chance. PHQ-9, 5 points: B. Löwe et al., Monitoring depression treatment
outcomes with the Patient Health Questionnaire-9, Medical Care, 2004, volume 42, pages 1194-1201. GAD-7, 4
points: A. Toussaint et al., Sensitivity to change and minimal clinically important difference of the GAD-7,
Journal of Affective Disorders, 2020, volume 265, pages 395-401.
Russian wording: the translations distributed by the authors at phqscreeners.com.
"""

from diary.scales import Band, Option, Scale, Words

_LEAD: Words = {
    "ru": "Как часто за последние 2 недели вас беспокоили следующие проблемы?",
    "en": "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
}
_OPTIONS = (
    Option(0, {"ru": "Ни разу", "en": "Not at all"}),
    Option(1, {"ru": "Несколько дней", "en": "Several days"}),
    Option(2, {"ru": "Более недели", "en": "More than half the days"}),
    Option(3, {"ru": "Почти каждый день", "en": "Nearly every day"}),
)
_LITTLE: Words = {
    "ru": "За эти две недели такого было немного.",
    "en": "Over these two weeks there was little of this.",
}
_SOME: Words = {
    "ru": "Кое-что из этого вас беспокоило. Если так и останется, об этом стоит поговорить с терапевтом.",
    "en": "Some of this has been bothering you. If it stays so, it is worth talking about with a therapist.",
}
_MUCH: Words = {
    "ru": (
        "Заметная часть этих двух недель далась тяжело. С этим можно не оставаться наедине: покажите ответы "
        "терапевту или врачу."
    ),
    "en": (
        "A good part of these two weeks has been hard. You need not be alone with it: show your answers to a "
        "therapist or a doctor."
    ),
}
_VERY_MUCH: Words = {
    "ru": (
        "Похоже, эти две недели были очень тяжёлыми. Пожалуйста, не откладывайте: поговорите с врачом или "
        "терапевтом в ближайшие дни."
    ),
    "en": (
        "These two weeks seem to have been very hard. Please do not put it off: talk to a doctor or a "
        "therapist within the next days."
    ),
}
_LICENCE: Words = {
    "ru": (
        "Разработано Р. Спитцером, Дж. Уильямс, К. Кроенке и коллегами при образовательной поддержке "
        "Pfizer Inc. Разрешения на воспроизведение, перевод, показ и распространение не требуется."
    ),
    "en": (
        "Developed by Drs. Robert L. Spitzer, Janet B. W. Williams, Kurt Kroenke and colleagues, with an "
        "educational grant from Pfizer Inc. No permission required to reproduce, translate, display or "
        "distribute."
    ),
}

PHQ_9 = Scale(
    key="phq-9",
    name={"ru": "Шкала настроения PHQ-9", "en": "PHQ-9 mood questionnaire"},
    lead=_LEAD,
    questions=(
        {"ru": "Вам не хотелось ничего делать", "en": "Little interest or pleasure in doing things"},
        {
            "ru": "У вас было плохое настроение, вы были подавлены или испытывали чувство безысходности",
            "en": "Feeling down, depressed, or hopeless",
        },
        {
            "ru": "Вам было трудно заснуть, у вас был прерывистый сон, или вы слишком много спали",
            "en": "Trouble falling or staying asleep, or sleeping too much",
        },
        {"ru": "Вы были утомлены, или у вас было мало сил", "en": "Feeling tired or having little energy"},
        {"ru": "У вас был плохой аппетит, или вы переедали", "en": "Poor appetite or overeating"},
        {
            "ru": (
                "Вы плохо о себе думали: считали себя неудачником (неудачницей), или были в себе "
                "разочарованы, или считали, что подвели свою семью"
            ),
            "en": (
                "Feeling bad about yourself — or that you are a failure or have let yourself or your "
                "family down"
            ),
        },
        {
            "ru": (
                "Вам было трудно сосредоточиться (например, на чтении газеты или на просмотре телепередач)"
            ),
            "en": "Trouble concentrating on things, such as reading the newspaper or watching television",
        },
        {
            "ru": (
                "Вы двигались или говорили настолько медленно, что окружающие это заметили? Или, наоборот, "
                "вы были настолько суетливы или взбудоражены, что двигались гораздо больше обычного"
            ),
            "en": (
                "Moving or speaking so slowly that other people could have noticed? Or the opposite — being "
                "so fidgety or restless that you have been moving around a lot more than usual"
            ),
        },
        {
            "ru": (
                "Вас посещали мысли о том, что вам лучше было бы умереть, или о том, чтобы причинить себе "
                "какой-нибудь вред"
            ),
            "en": "Thoughts that you would be better off dead or of hurting yourself in some way",
        },
    ),
    options=_OPTIONS,
    bands=(
        Band(0, "minimal", {"ru": "минимальные проявления", "en": "minimal symptoms"}, _LITTLE),
        Band(5, "mild", {"ru": "лёгкие проявления", "en": "mild symptoms"}, _SOME),
        Band(10, "moderate", {"ru": "умеренные проявления", "en": "moderate symptoms"}, _MUCH),
        Band(
            15,
            "moderately-severe",
            {"ru": "умеренно тяжёлые проявления", "en": "moderately severe symptoms"},
            _VERY_MUCH,
        ),
        Band(20, "severe", {"ru": "тяжёлые проявления", "en": "severe symptoms"}, _VERY_MUCH),
    ),
    source="Kroenke K., Spitzer R. L., Williams J. B. W. J Gen Intern Med. 2001;16(9):606-613.",
    licence=_LICENCE,
    notable=5,
    alarms=frozenset({9}),
)

GAD_7 = Scale(
    key="gad-7",
    name={"ru": "Шкала тревоги GAD-7", "en": "GAD-7 anxiety questionnaire"},
    lead=_LEAD,
    questions=(
        {
            "ru": "Вы нервничали, тревожились или испытывали сильный стресс",
            "en": "Feeling nervous, anxious, or on edge",
        },
        {
            "ru": "Вы были неспособны успокоиться или контролировать своё волнение",
            "en": "Not being able to stop or control worrying",
        },
        {
            "ru": "Вы слишком сильно волновались по различным поводам",
            "en": "Worrying too much about different things",
        },
        {"ru": "Вам было трудно расслабиться", "en": "Trouble relaxing"},
        {
            "ru": "Вы были настолько суетливы, что вам было тяжело усидеть на месте",
            "en": "Being so restless that it is hard to sit still",
        },
        {"ru": "Вы легко злились или раздражались", "en": "Becoming easily annoyed or irritable"},
        {
            "ru": "Вы испытывали страх, словно должно произойти нечто ужасное",
            "en": "Feeling afraid, as if something awful might happen",
        },
    ),
    options=_OPTIONS,
    bands=(
        Band(0, "minimal", {"ru": "минимальная тревога", "en": "minimal anxiety"}, _LITTLE),
        Band(5, "mild", {"ru": "лёгкая тревога", "en": "mild anxiety"}, _SOME),
        Band(10, "moderate", {"ru": "умеренная тревога", "en": "moderate anxiety"}, _MUCH),
        Band(15, "severe", {"ru": "сильная тревога", "en": "severe anxiety"}, _VERY_MUCH),
    ),
    source="Spitzer R. L., Kroenke K., Williams J. B. W., Löwe B. Arch Intern Med. 2006;166(10):1092-1097.",
    licence=_LICENCE,
    notable=4,
)

SCALES: dict[str, Scale] = {scale.key: scale for scale in (PHQ_9, GAD_7)}
