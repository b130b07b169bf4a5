using Plumbline.App.Definitions.Catalogue;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>An organisation with definitions of every kind and a value in every column, in the form of a dump. A new kind adds its files here.</summary>
internal static class MadeUpWorkspace
{
    /// <summary>The files of each kind, by the kind's name in the ledger.</summary>
    internal static readonly IReadOnlyDictionary<string, (string File, string Text)[]> Files = new Dictionary<string, (string, string)[]>
    {
        ["settings"] =
        [
            ("plumbline.yaml", """
                organisation:
                  code: moor
                  name: "Moor & Fell 🩺 Trust"
                  short-name: the Trust
                workspace: second-desk
                language: cy-GB
                financial-year-start: "4"
                quarters: financial
                rating-scheme: tolerance 5%
                spc:
                  profile: plumbline
                  minimum: "12"
                  two-sigma: "yes"
                  look: mdc
                  rebase:
                    - from: "2020-01"
                      indicator: falls
                      unit: ward
                      reason: "A second ward: opened"
                  changes:
                    - at: "2020-02"
                      unit: ward
                      change: a lift was mended
                  exclude:
                    - period: "2020-03"
                      unit: ward
                      reason: snow
                  baseline:
                    - from: "2019-04"
                      to: "2020-03"
                      indicator: falls
                      unit: ward
                  indicators:
                    - indicator: falls
                      profile: anhoj
                      minimum: "20"

                """),
        ],
        ["unit"] = [("units.csv", "unit,name,kind,parent,from,to,aliases\nfell,Fell,directorate,moor,,,\nmoor,\"Moor, and Fell\",organisation,,,,\nward,Ward,team,moor,2019-04-01,2024-03-31,\nward,\"Ward \"\"3\"\"\",team,fell,2024-04-01,2030-03-31,Third Ward;W3\n")],
        ["post"] = [("posts.csv", "post,name,unit,from,to\nward-manager,Ward Manager,ward,2019-04-01,2030-03-31\n")],
        ["breakdown"] = [("breakdowns.csv", "dimension,item,name,order\nsex,female,Women,1\nsex,male,Men,2\nage,65-74,65 to 74 years,3\n")],
        ["indicator"] =
        [
            ("indicators.csv", """
                indicator,number,name,short-name,domain,section,group,description,formula,where,source,frequency,rhythm,measure,decimals,polarity,aggregation,breakdowns,cumulative,chart,status,status-from,owner,links,note,source-note,position
                falls,7,Falls,Falls in wards,Safe,Wards,Harm,Falls with harm,X,X = falls,the register,month,06 09 12 03,count,0,lower,sum,sex age,,c,suspended,2020-04,Ward Manager,"Falls guide <https://guide.example/falls>
                A leaflet",as told,from the old register,10
                spent,,Spent,,,,,,,,,month,2 months from 2019-05,money,,lower,sum,,yes,,,,,,,,20

                """),
        ],
        ["indicator-status"] = [("indicator-statuses.csv", "indicator,unit,from,to,status,reason\nfalls,,2020-03-28,2020-07-31,suspended,\"national instruction, of March\"\nfalls,ward,2020-06-01,,active,\n")],
        ["target"] = [("targets.csv", "indicator,unit,contract,from,to,target,due,basis,scheme,as-printed,note,source-note\nfalls,ward,county,2019-04,2020-03,at most 3,2020-03,trajectory,met-not-met,three,a step,from the contract\n")],
        ["benchmark"] = [("benchmarks.csv", "indicator,comparator,period,value,note\nfalls,england,2019-04,4,as published\n")],
        ["check"] = [("checks.csv", "check,severity,rule,tolerance,from,to,note\nfalls-same,warning,falls = spent,0.5,2019-04,2019-05,why\n")],
        ["acceptance"] = [("acceptances.csv", $"check,indicator,unit,period,reason,by,fingerprint,about\nfalls-same,falls,ward,2019-04,\"'=1+1, as printed\",Ward Manager,{new string('a', 64)},figure/falls/ward/2019-04\n")],
        ["mapping"] = [("mappings.csv", "label,indicator,kind,recipe\nFalls in wards,falls,,\nPersons,,item,\nWomen,sex=female,item,\nFalls in wards,,,nation\nn/k,not-available,status,\nEngland,,unit,\nOur moor,moor,unit,\n")],
        ["recipe"] =
        [
            ("recipes/areas.yaml", """
                recipe: areas
                sheet: Data
                heading: "4-5"
                ends: "Source:"
                rows: long
                columns:
                  "#": code
                  "Area (new)": unit
                  Metric: indicator
                  Sex: item sex
                  "Women: “all”": "value sex=female"
                  Year: year
                where:
                  - column: metric
                    is: "62d_combined"
                  - column: metric
                    is: "31d"
                fixed:
                  indicator: falls
                  unit: ward
                  period: "2019-04"
                  year: "2019/20"
                read:
                  "-": none
                  "..": not-available
                values:
                  Treat: treat
                  Risk Level:
                    Significant: high
                comments: note
                quarters: calendar

                """),
            ("recipes/risks.yaml", "recipe: risks\ninto: risks\ncolumns:\n  ICB lead: owner\n  Ref: ignore\nfixed:\n  kind: operational\n  title: \"As told: late\"\n"),
        ],
        ["commentary"] =
        [
            ("commentary/falls.ward.2019-04.md", "---\nindicator: falls\nunit: ward\nperiod: 2019-04\n---\n## Why\nTwo “slips”: é, \\ and \"quotes\".\n\n- a list\n\n## What we are doing\n'=A mat.\n\n## Expected by\n31 March 2020: at most 3\n\n## Note\n# no heading\n\\## Note\n"),
        ],
        ["report"] =
        [
            ("reports/wards.yaml", "report: wards\ntitle: Wards\nfrequency: month\norientation: portrait\naudience: the board\nauthor: Ward Manager\nblocks:\n  - block: dashboard\n    domains: Safe\n  - block: dashboard-notes\n"),
        ],
        ["collection"] =
        [
            ("collections/slips.yaml", "collection: slips\nname: Slips\nfrom: \"2019-04\"\nnote: those that are told\ncolumns:\n  - column: place\n    values: \"bed side; bath\"\n  - column: harm\n    values: none\ncounts:\n  - indicator: falls\n    count: received\n    holidays: england-and-wales\n    where: \"place = bath and harm = none\"\n    units: every\n"),
        ],
        ["event"] = [("collections/slips.csv", "reference,unit,received,closed,place,harm\n2019-001,ward,2019-04-02,2019-04-03,bed side,none\n2019-002,moor,2019-05-02,,,\n")],
        ["file"] = [("blobs/evidence/minutes.txt", "'=1+1 is kept as it is: caf\u00e9 🩺\r\n\n\tno end of line"), ("blobs/slips.csv", "slip;ward\n1;3\n")],
    };

    /// <summary>Writes the whole workspace into a folder.</summary>
    internal static void WriteInto(TemporaryFolder folder)
    {
        foreach (var (file, text) in Files.Values.SelectMany(files => files)) folder.Write(file, text);
    }

    /// <summary>The kinds without files here.</summary>
    internal static IEnumerable<string> Forgotten => Kinds.All.Select(kind => kind.Name.Name).Except(Files.Keys, StringComparer.Ordinal);
}
