using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.App.Risks;
using Plumbline.App.Tests.Ledger;
using Plumbline.Core.Actions;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Tests.Risks;

/// <content>The facts that are written, and the reading by hand.</content>
public abstract partial class RiskRegisterReadingTests
{
    private async Task FillAsync(int gradings) =>
        await Ledger.WriteAsync(Small, [.. Enumerable.Range(0, Risks).SelectMany(risk => PartsOf(risk, gradings).Append(Risk(risk)))]);

    private static IEnumerable<DefinitionFact> PartsOf(int risk, int gradings)
    {
        for (var day = 0; day < gradings; day++) yield return Grading(risk, GradingStage.Current, day);
        var control = new Control(ControlCode.Parse($"c{risk}").Value, Code(risk), "Mats") { Position = 1 };
        yield return Kinds.Controls.ToFact(control);
        yield return Kinds.Assurances.ToFact(new Assurance(AssuranceCode.Parse($"audit-{risk}").Value, control.Code.Reference, 3, First.AddDays(9), AssuranceResult.Mixed));
        yield return Kinds.Assurances.ToFact(new Assurance(AssuranceCode.Parse($"walk-{risk}").Value, Code(risk).Reference, 1, First.AddDays(8), AssuranceResult.Positive));
        yield return Note(risk, 2);
    }

    private static RiskCode Code(int risk) => RiskCode.Parse($"r{risk:00}").Value;

    private static DefinitionFact Risk(int risk, bool closed = false) => Kinds.Risks.ToFact(new Risk
    {
        Code = Code(risk), Kind = RiskKind.Operational, Title = $"Risk {risk}", Owner = "Matron", Recorded = First, Closing = closed ? new RiskClosing(new DateOnly(2020, 2, 1), "Done") : null,
    });

    private static DefinitionFact Grading(int risk, GradingStage stage, int day, int score = 0) =>
        Kinds.Gradings.ToFact(new Grading(Code(risk), stage, First.AddDays(day), RiskScore.Of(1 + ((risk + day + score) % 5), 1 + (day % 5)), "Matron", null, null));

    private static DefinitionFact Note(int risk, int day) => Kinds.Progress.ToFact(new ProgressNote(Code(risk), First.AddDays(day).ToDateTime(new TimeOnly(9, 30, 15)), "Matron", "Seen"));

    private static DefinitionFact Update(string action, int day) => Kinds.ActionUpdates.ToFact(new ActionUpdate(ActionCode.Parse(action).Value, First.AddDays(day).ToDateTime(new TimeOnly(23, 59, 59)), "Matron", $"day {day}"));

    private static DefinitionFact Action(string code, int? due, ActionState? state = null) => Kinds.Actions.ToFact(new TrackedAction(ActionCode.Parse(code).Value, [Code(1).Reference], "Lay mats", "Matron", state ?? new ActionState.Open(), due is { } days ? First.AddDays(days) : null));

    private async Task<DefinitionFact[]> SomeFactsAsync(Random random)
    {
        var facts = new Dictionary<(FactKind, string, string), DefinitionFact>();
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var (risk, day) = (random.Next(Risks), random.Next(60));
            var fact = random.Next(6) switch
            {
                0 => Risk(risk, closed: random.Next(2) == 0),
                1 => Note(risk, day),
                2 => Kinds.Reviews.ToFact(new RiskReview(Code(risk), First.AddDays(day), ReviewOutcome.Unchanged, "Matron", First.AddDays(day + random.Next(1, 90)))),
                3 => Grading(risk, GradingStage.Target, day, random.Next(5)),
                4 => Grading(risk, GradingStage.Initial, day, random.Next(5)),
                _ => Grading(risk, GradingStage.Current, day, random.Next(5)),
            };
            if (random.Next(3) == 0 && await IsThereAsync(fact)) fact = DefinitionFact.Withdrawal(fact.Kind, fact.Key, fact.Parent);
            else if (await IsThereAsync(fact, fact.Body)) continue;
            facts[(fact.Kind, fact.Parent, fact.Key)] = fact;
        }

        return facts.Count > 0 ? [.. facts.Values] : await SomeFactsAsync(random);
    }

    private async Task<bool> IsThereAsync(DefinitionFact fact, string? body = null) =>
        (await Ledger.DefinitionsAsync(Small, new DefinitionQuery { Kind = fact.Kind, Parent = fact.Parent, Keys = [fact.Key] })).Any(row => body is null || row.Body == body);

    private async Task<List<RiskEntry>> ByHandAsync(OrganisationDefinitions definitions, DateOnly day)
    {
        var gradings = await RiskParts.ReadAsync(Ledger, definitions, Kinds.Gradings, parent: null, CancellationToken.None);
        var reviews = await RiskParts.ReadAsync(Ledger, definitions, Kinds.Reviews, parent: null, CancellationToken.None);
        var notes = await RiskParts.ReadAsync(Ledger, definitions, Kinds.Progress, parent: null, CancellationToken.None);
        return
        [
            .. (await RiskParts.ReadAsync(Ledger, definitions, Kinds.Risks, parent: null, CancellationToken.None)).OrderBy(risk => risk.Code, RiskCode.Order)
                .Select(risk => RiskEntries.Of(risk, day, [.. gradings.Where(one => one.Risk == risk.Code)], [.. reviews.Where(one => one.Risk == risk.Code)], notes.Where(one => one.Risk == risk.Code).Select(one => DateOnly.FromDateTime(one.At)))),
        ];
    }

    private static string Text(RiskEntry entry) =>
        $"{Kinds.Risks.ToFact(entry.Risk).Body} {entry.LastReview} {entry.IsReviewed} {entry.Initial} {entry.Current} {entry.CurrentBefore} {entry.Target} {entry.NextNamed}";
}
