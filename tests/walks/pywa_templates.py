"""PyWa's own template builder against practice: makes a template, and reads one made in the studio.

Arguments: address, token, phone number id, account, app, and what to do: `make FILE` or `read NAME`.
"""

import json
import sys

import httpx
from pywa import WhatsApp
from pywa.types.templates import (
    BodyText,
    Buttons,
    FooterText,
    HeaderDocument,
    ParamFormat,
    PhoneNumberButton,
    QuickReplyButton,
    Template,
    TemplateCategory,
    TemplateLanguage,
    URLButton,
)

base, token, phone, account, app, act, what = sys.argv[1:8]
session = httpx.Client(trust_env=False)
wa = WhatsApp(phone_id=phone, token=token, waba_id=account, app_id=app, session=session)
wa.api._session.base_url = f"{base}/v26.0"

if act == "make":
    made = wa.create_template(
        Template(
            name="made_by_pywa",
            language=TemplateLanguage.ENGLISH,
            category=TemplateCategory.UTILITY,
            parameter_format=ParamFormat.NAMED,
            components=[
                HeaderDocument(example=what),
                BodyText("Hi {{name}}, your order {{order}} has left the roastery and is on its way to you.",
                         name="Maya", order="KA-2041"),
                FooterText(text="Kahvila Aamu"),
                Buttons(buttons=[
                    QuickReplyButton(text="I have a question"),
                    URLButton(text="Follow it", url="https://posti.example/track/{{1}}", example="JJFI6500"),
                    PhoneNumberButton(text="Call the shop", phone_number="+35891234567"),
                ]),
            ],
        )
    )
    print(json.dumps({"id": str(made.id), "status": str(made.status.value)}))
else:
    found = [one for one in wa.get_templates(name=what) if one.name == what]
    print(json.dumps([
        {
            "language": str(one.language.value),
            "status": str(one.status.value),
            "category": str(one.category.value),
            "kinds": [type(component).__name__ for component in one.components],
            "text": next(component.text for component in one.components if isinstance(component, BodyText)),
        }
        for one in found
    ]))
