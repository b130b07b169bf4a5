namespace Plumbline.Tests.Support;

/// <summary>The workspace of a small body with three risks, two actions and a report.</summary>
internal static class SmallRegister
{
    /// <summary>The code of the body.</summary>
    internal const string Organisation = "small";

    /// <summary>Writes it.</summary>
    /// <param name="folder">Into which it goes.</param>
    /// <param name="name">The name of the workspace's folder.</param>
    internal static void Write(TemporaryFolder folder, string name)
    {
        foreach (var (file, text) in Files) folder.Write($"{name}/{file}", text);
    }

    private static (string File, string Text)[] Files { get; } =
    [
        ("plumbline.yaml", "organisation:\n  code: small\n  name: Small Trust\n"),
        ("units.csv", "unit,name,kind,parent\ntrust,Small Trust,organisation,\nward,Ward,team,trust\n"),
        ("indicators.csv", "indicator,name,frequency,measure,polarity,aggregation\nfalls,Falls,month,count,lower,sum\n"),
        ("observations/figures.csv", "indicator,unit,period,value\nfalls,trust,2020-03,4\nfalls,trust,2020-04,5\n"),
        ("objectives.csv", "objective,name\n1,Outstanding care\n3,Partnership\n"),
        ("posts.csv", "post,name\nchief-nurse,Chief Nurse\ndirector-of-finance,Director of Finance\n"),
        ("risks/scheme.yaml", """
            - from: 2019-04-01
              likelihood: [Rare, Unlikely, Possible, Likely, Almost certain]
              consequence: [Negligible, Minor, Moderate, Major, Catastrophic]
              bands: [{name: low, to: 3, review: 12 months}, {name: moderate, to: 6, review: 6 months}, {name: high, to: 12, review: 3 months}, {name: extreme, to: 25, review: 1 month}]
              escalation: [{committee: Board, kind: operational, at: 15}]
              above-tolerance: {default: 15}
            """),
        ("risks/risks.csv", """
            risk,kind,title,owner,handler,objectives,unit,recorded,anticipated-completion,state,closed,reason,strength
            3156,strategic,Pay costs,Director of Finance,,3 1,,2020-03-02,2020-09-30,,,,medium
            3165,strategic,Working across systems,Chief Nurse,Chief Nurse,1,,2020-03-09,2021-03-31,,,,
            40,operational,Old lifts,Director of Finance,,,ward,2019-05-01,,closed,2020-01-31,Lifts replaced,
            """),
        ("risks/gradings.csv", """
            risk,stage,date,likelihood,consequence,score,by,reason,due
            3156,current,2020-03-02,3,4,,Director of Finance,First grading,
            3156,target,2020-03-02,1,4,,,,2020-09-30
            3165,initial,2020-03-09,,,12,,,
            3165,current,2020-03-09,3,4,,,,
            3165,current,2020-05-06,2,4,,Chief Nurse,Plans agreed,
            3165,target,2020-03-09,2,4,,,,
            40,current,2019-05-01,2,3,,,,
            """),
        ("risks/hazards.csv", "risk,order,hazard\n3165,1,Two systems with two plans\n3165,2,Few people\n"),
        ("risks/controls.csv", "control,risk,text,kind,owner,strength,gap,state\njoint-board,3165,A joint board meets each month,directive,Chief Nurse,medium,No minutes yet,\n"),
        ("risks/assurances.csv", "assurance,of,line,source,date,valid-until,result,gap\naudit-2020,control/joint-board,3,Internal audit,2020-04-01,2021-03-31,positive,\n"),
        ("risks/progress.csv", "risk,at,by,text\n3165,2020-05-06T19:26:14,Chief Nurse,Score reduced this week\n"),
        ("risks/reviews.csv", "risk,date,by,outcome,next,note\n3165,2020-04-06,Chief Nurse,unchanged,,\n"),
        ("actions.csv", """
            action,about,what,owner,due,state,done,evidence,outcome
            joint-plan,risk/3165 control/joint-board,Write one plan for both systems,Chief Nurse,2020-06-30,open,,,
            pay-model,risk/3156,Model the pay award,Director of Finance,2020-04-30,done,2020-04-28,Paper to the committee,Modelled
            """),
        ("reports/register.yaml", "report: register\ntitle: Register\nfrequency: month\ndays-after: 30\nblocks:\n  - block: dashboard\n    indicators: falls\n    periods: 2\n"),
    ];
}
