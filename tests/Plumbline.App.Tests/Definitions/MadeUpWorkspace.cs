using Plumbline.App.Definitions.Catalogue;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Definitions;

/// <summary>An organisation with definitions of every kind and a value in every column, in the form of a dump. A new kind adds its files here.</summary>
internal static partial class MadeUpWorkspace
{
    /// <summary>The files of each kind, by the kind's name in the ledger.</summary>
    internal static readonly IReadOnlyDictionary<string, (string File, string Text)[]> Files = new Dictionary<string, (string, string)[]>(OfAssurance().Concat(OfContracts()).Concat(OfRegisters()).Concat(OfReturns()))
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
        ["meeting"] = [("meetings.csv", "body,date,papers-due\nBoard,2020-05-28,2020-05-20\n\"Wards, jointly\",2020-06-01,\n")],
        ["breakdown"] = [("breakdowns.csv", "dimension,item,name,order\nsex,female,Women,1\nsex,male,Men,2\nage,65-74,65 to 74 years,3\n")],
        ["indicator"] =
        [
            ("indicators.csv", """
                indicator,number,name,short-name,domain,section,group,description,formula,where,source,frequency,rhythm,measure,decimals,polarity,sign,aggregation,breakdowns,cumulative,chart,status,status-from,owner,links,note,source-note,position
                falls,7,Falls,Falls in wards,Safe,Wards,Harm,Falls with harm,X,X = falls,the register,month,06 09 12 03,count,0,lower,,sum,sex age,,c,suspended,2020-04,Ward Manager,"Falls guide <https://guide.example/falls>
                A leaflet",as told,from the old register,10
                spent,,Spent,,,,,,,,,month,2 months from 2019-05,money,,lower,cost,sum,,yes,,,,,,,,20
                told,,Told,,,,,,,,,month,,count,,higher,,sum,,,,,,,,,,21
                told-calm,,Told calmly,,,,,,,,,month,,count,,higher,,sum,,,,,,,,,,22

                """),
        ],
        ["indicator-status"] = [("indicator-statuses.csv", "indicator,unit,from,to,status,reason\nfalls,,2020-03-28,2020-07-31,suspended,\"national instruction, of March\"\nfalls,ward,2020-06-01,,active,\n")],
        ["target"] = [("targets.csv", "indicator,unit,contract,from,to,target,due,basis,scheme,as-printed,note,source-note\nfalls,ward,county,2019-04,2020-03,at most 3,2020-03,trajectory,met-not-met,three,a step,from the contract\n")],
        ["benchmark"] = [("benchmarks.csv", "indicator,comparator,period,value,note\nfalls,england,2019-04,4,as published\n")],
        ["resource-scheme"] = Schemes,
        ["statement"] = Statements,
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
                  contract: county
                read:
                  "-": none
                  "..": not-available
                values:
                  Treat: treat
                  Risk Level:
                    Significant: high
                adds: "yes"
                income: negative
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
            ("reports/wards.yaml", "report: wards\ntitle: Wards\nfrequency: month\norientation: portrait\naudience: the board\nauthor: Ward Manager\nfor: Board\nblocks:\n  - block: dashboard\n    domains: Safe\n  - block: dashboard-notes\n"),
        ],
        ["collection"] =
        [
            ("collections/slips.yaml", "collection: slips\nname: Slips\nfrom: \"2019-04\"\nnote: those that are told\ncolumns:\n  - column: place\n    values: \"bed side; bath\"\n  - column: harm\n    values: none\ncounts:\n  - indicator: falls\n    count: received\n    holidays: england-and-wales\n    where: \"place = bath and harm = none\"\n    units: every\n"),
        ],
        ["event"] = [("collections/slips.csv", "reference,unit,received,closed,place,harm\n2019-001,ward,2019-04-02,2019-04-03,bed side,none\n2019-002,moor,2019-05-02,,,\n")],
        ["objective"] = [("objectives.csv", "objective,name,order,sponsor,domains,from,to\nsafe-care,\"Safe care, everywhere\",1,Ward Manager,safe caring,2019-04-01,2024-03-31\n")],
        ["risk-scheme"] =
        [
            ("risks/scheme.yaml", """
                - from: "2019-04-01"
                  likelihood: [Rare, Likely]
                  consequence: [Minor, "Major: lasting", Catastrophic]
                  bands:
                    - name: low
                      to: "2"
                      review: "12 months"
                    - name: high
                      to: "6"
                      review: "1 month"
                  descriptors:
                    safety: [a bruise, a break, a death]
                  escalation:
                    - committee: Board
                      kind: operational
                      at: "4"
                  above-tolerance:
                    default: "3"

                """),
        ],
        ["risk-appetite"] = [("risks/appetite.csv", "category,from,to,level,optimal,tolerable,statement\nsafety,2019-04-01,2024-03-31,minimal,2,3,\"As little as can be, said the board\"\n")],
        ["risk"] =
        [
            ("risks/risks.csv", """
                risk,kind,title,description,cause,event,effect,category,objectives,unit,owner,handler,committee,source,recorded,anticipated-completion,response,related,state,closed,reason,strength
                101,strategic,"Slips, and falls",People fall,Wet floors,A fall,Harm,safety,safe-care,ward,Ward Manager,Matron,Board,Risk assessment,2019-05-01,2020-03-31,treat,102,open,,,medium
                102,operational,Old beds,,,,,,,,Ward Manager,,,,2019-05-02,,,,closed,2020-01-31,The beds are new,

                """),
        ],
        ["risk-grading"] = [("risks/gradings.csv", "risk,stage,date,likelihood,consequence,score,by,reason,due\n101,current,2019-05-01,2,3,6,Ward Manager,\"as told, at first\",\n101,target,2019-05-01,1,2,2,,,2020-03-31\n102,current,2019-05-02,,,4,,,\n")],
        ["risk-hazard"] = [("risks/hazards.csv", "risk,order,hazard,noted\n101,1,\"Rain, and mud\",2019-05-01\n")],
        ["risk-control"] =
        [
            ("risks/controls.csv", """
                control,risk,order,text,kind,owner,strength,gap,state
                mats,101,1,"Mats, at each door",preventive,Matron,strong,None at the back,in-place
                rounds,101,2,A round each hour,detective,,,,planned
                mats,102,,"Mats, at each door",preventive,Matron,strong,None at the back,in-place

                """),
        ],
        ["risk-assurance"] = [("risks/assurances.csv", "assurance,of,line,source,date,valid-until,result,gap\naudit-2019,control/mats,3,Internal audit,2019-06-01,2020-05-31,mixed,Not at night\nwalk-2019,risk/101,1,,2019-07-01,,positive,\n")],
        ["risk-progress"] = [("risks/progress.csv", "risk,at,by,text\n101,2019-06-03T09:30:15,Ward Manager,\"Mats are ordered, and paid\"\n")],
        ["risk-review"] = [("risks/reviews.csv", "risk,date,by,outcome,next,note\n101,2019-07-01,Ward Manager,unchanged,2019-08-01,\"As before, for now\"\n")],
        ["risk-watch"] = [("risks/watches.csv", "risk,indicator,when,for\n101,falls,falls more than 6,2\n101,falls,red,1\n")],
        ["risk-acceptance"] = [("risks/acceptances.csv", "risk,on,by,reason,until\n101,2019-05-02,Ward Manager,\"Until the mats come, at most\",2019-12-31\n")],
        ["action"] =
        [
            ("actions.csv", """
                action,about,what,owner,due,state,done,evidence,outcome
                buy-mats,risk/101 indicator/falls opinion/safe-care/safe/2020-03 criterion/safe-p1,"Buy mats, for each door",Matron,2019-07-31,done,2019-07-30,blobs/evidence/minutes.txt,They are laid
                dry-floors,control/mats,Dry the floors,Matron,,superseded,,,buy-mats

                """),
        ],
        ["action-update"] = [("action-updates.csv", "action,at,by,text\nbuy-mats,2019-06-03T09:30:15,Matron,\"Ordered, and paid\"\n")],
        ["edition"] = [("editions.csv", $"report,period,edition,position,content-hash,edition-hash,reason,by\nwards,2019-04,1,1,{new string('b', 64)},{new string('c', 64)},\"As read, in May\",Ward Manager\n")],
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
