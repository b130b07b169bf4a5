using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Tests.Importing;
using Plumbline.Core.Ledger;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Units;

namespace Plumbline.App.Tests.Returns;

/// <summary>A small organisation with a form of three teams, one of them in a service: in January all answered, North late; in February North did not and South left a question out; in March nobody; in April North did not and one was waived; in May nobody was asked.</summary>
internal static class RoundStore
{
    internal const string Organisation = "small";

    internal static Task<ImportStore> MakeAsync(StoreAddress? address, string observations = "") => ImportStore.SmallAtAsync(address, folder =>
    {
        folder.Write("units.csv", "unit,name,kind,parent,from,to\nsmall,Small Trust,organisation,,,\nnorth,North Team,team,small,,\nsouth,South Team,team,small,,\nwest,West Service,service,small,,\nw1,West One,team,west,,\n");
        folder.Write("indicators.csv", """
            indicator,name,section,frequency,measure,polarity,aggregation
            incidents,Incidents,Safety,month,count,lower,sum
            told,Returns made,Returns,month,count,higher,sum
            asked,Teams asked,Returns,month,count,neither,latest
            missed-once,Missed once,Returns,month,count,lower,none
            missed-again,Missed again,Returns,month,count,lower,none
            complete,Completeness,Returns,month,percentage,higher,ratio
            timely,Timeliness,Returns,month,percentage,higher,ratio
            low,Low scores,Returns,month,count,higher,sum
            high,High scores,Returns,month,count,lower,sum

            """);
        folder.Write("targets.csv", "indicator,unit,from,to,target,due,as-printed\ncomplete,,,,at least 90%,,\n");
        folder.Write("forms/round.yaml", """
            form: round
            name: Ward round
            frequency: month
            from: 2023-01
            asked: {kind: team}
            due: 5 days after
            fields:
              - {field: damp, ask: "Is it damp?", answers: {no: 0, partly: 6, yes: 12}, required: yes}
              - {field: wet, ask: "Is it wet?", answers: {no: 0, yes: 4}}
              - {field: seen, ask: "How many falls were seen?", figure: incidents, required: yes}
            bands: [{band: 0-9, to: 9}, {band: 10-plus, escalation: The matron visits}]
            counts: {responses: told, asked: asked, single: missed-once, consecutive: missed-again, completeness: complete, timeliness: timely, 0-9: low, 10-plus: high}
            not-collected: [{from: 2023-05, to: 2023-05, reason: The wards were painted.}]

            """);
        folder.Write("returns/a.csv", "form,unit,period,field,value,note,by,at\n" + string.Concat(
            Rows("north", "2023-01", "2023-02-06T09:00", "no", "no", 1), Rows("south", "2023-01", "2023-02-05T23:59", "yes", "no", 2), Rows("w1", "2023-01", "2023-02-02T10:00", "partly", "no", 3),
            Rows("south", "2023-02", "2023-03-02T10:00", "no", null, 2), Rows("w1", "2023-02", "2023-03-02T10:00", "yes", "yes", 0),
            Rows("south", "2023-04", "2023-05-02T10:00", "no", "yes", 2), "round,w1,2023-04,,waived,The ward moved,,\n"));
        if (observations.Length > 0) folder.Write("observations/a.csv", observations);
    });

    internal static async Task<(OrganisationDefinitions Definitions, FormDefinition Form)> FormAsync(ILedger ledger, int? asAt = null)
    {
        var definitions = await ReadDefinitions.RunAsync(ledger, Organisation, asAt is { } change ? ChangeNumber.Of(change) : null);
        return (definitions, definitions.Picture.Values.Of<FormDefinition>().Single());
    }

    /// <summary>North returns for February after all: the return and its answers in one change.</summary>
    internal static async Task ReturnAsync(ILedger ledger)
    {
        var (_, form) = await FormAsync(ledger);
        var (north, month, at) = (UnitCode.Parse("north").Value, Period.Month(2023, 2), new DateTime(2023, 3, 1, 9, 0, 0));
        DefinitionFact[] facts =
        [
            Kinds.Returns.ToFact(new UnitReturn(form.Code, north, month, ReturnState.Returned) { At = at, Answered = [.. form.Fields.Select(static field => field.Code)] }),
            .. form.Questions.Select(question => Kinds.ReturnAnswers.ToFact(new ReturnAnswer(form.Code, north, month, question.Code, "no") { At = at })),
        ];
        await ledger.CommitAsync(Organisation, new ChangeDraft { Author = new("tester"), Reason = "Returned", BasedOn = await ledger.HeadAsync(Organisation), Definitions = facts });
    }

    /// <summary>A team makes a return, incomplete, or is excused from it.</summary>
    internal static async Task SayAsync(ILedger ledger, string unit, Period period, ReturnState state)
    {
        var (_, form) = await FormAsync(ledger);
        await ledger.CommitAsync(Organisation, new ChangeDraft { Author = new("tester"), Reason = "Said", BasedOn = await ledger.HeadAsync(Organisation), Definitions = [Kinds.Returns.ToFact(new UnitReturn(form.Code, UnitCode.Parse(unit).Value, period, state))] });
    }

    private static string Rows(string unit, string period, string at, string damp, string? wet, int seen) => FormattableString.Invariant(
        $"round,{unit},{period},,returned,,,{at}\nround,{unit},{period},damp,{damp},,,{at}\n{(wet is null ? "" : $"round,{unit},{period},wet,{wet},,,{at}\n")}round,{unit},{period},seen,{seen},,,{at}\n");
}
