"""Which module has a template's programs. Made by ``python -m tools.build_templates``; not to be changed by hand."""

# fmt: off
MADE_WITH = 'Jinja 3.1.6, edition 1'
MODULES = {
    '03b60155334dc8acb50de579ad50fefeea94ed354b5d1ae8f6cf43270bbfde30': 'report',
    'b451f13f0e8fd0d5690ebc536efa9037dcf9810f3fdd1ac776a41b14517e06c6': 'report',
    'd3d69117b5ed589300287219f9694907cfbdb08552046598c233467f236f954b': 'report_letter',
    'd6c254b30ad2749d1937c7e050eaf79c689659f8a4501714563b9fcaaf17f182': 'report_letter',
    '1789dbcf54884ec51904d98035cf17fff7fc02108a0f597493b734aa5c44d966': 'report_upward',
    '4937fb58f478177769334a34c4de1f12a8743d68c23569fcc158ae51da216268': 'report_upward',
    'b90d07fe6ebf655b58370467d19c3a7b6100fb706afa7c9a2697d0a4955fa3fc': 'assignment_table',
    '235b838fe1c75ed46078faeb6dc5955e222402f71b8b8305b0751f3e4e3beeb8': 'assignment_workbook',
    '1c98b57f3253166967e67467749dd2c2c4f92efe3825910f2882518cb97994b3': 'assignment_workbook',
    '7e9b842ad3e09f71a1f762b7becd272646dccabb5bbfb0d8ae4d38b40808cc26': 'assignment_workbook',
    'ffb80d0b7114b208a165086f903540af123fce7cbcd7304a2815c5750862fa9c': 'check_list',
    '3866b672353d5a06c9257947bbf5fb52cea50f5fd542a57f6a9bde3f16483e3f': 'reminder',
    '696492b55533cf23e56953ea175ee0afcfeae2104a0a275ca0ab6556c76029c2': 'form',
    '0cec5d0be8bb2932faa4b816f5de8dbc6ef53ffb10087d1749c70beed74b09a2': 'year_workbook',
    'dc829c8b95e6f3cdfd2c6f172d21d90eb61a563957017957edcf061d5c6d4e4c': 'overview',
    'dfffb9d35d9a01d344920b0719ae7c67f7b8c321d10d46485656d46c461029d8': 'centre_report',
    '2f50dcc1e5ca88f9cddd55074dbb80ede4968cc0ec41790edeaf0345189fcc31': 'centre_workbook',
    '114780df8b3c0cb7213053177e459ee760a10f4685e998f20b8c5cf553943c71': 'centre_overview',
}
