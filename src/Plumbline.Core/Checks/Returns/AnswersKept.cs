using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Returns.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Returns;

/// <summary>A return says which fields are answered, and is counted by that alone. So a figure that was taken out of the ledger since leaves it complete, and answers of a return that is waived count nowhere.</summary>
internal static class AnswersKept
{
    internal const string Code = "return-answered";

    internal const string NotAsked = "return-not-asked";

    /// <summary>Returns of units that are not asked count nowhere.</summary>
    internal static IEnumerable<Finding> FindNotAsked(Audit audit) =>
        from form in audit.Returns?.Forms ?? []
        from period in form.Reading.Periods
        where period.Period >= form.From && audit.Includes(period.Period)
        from made in period.NotAsked
        group (period.Period, made) by (form.Reading.Form, made.Unit) into one
        let last = one.Last().Period
        let name = audit.Picture.Units.Find(one.Key.Unit)?.Name ?? one.Key.Unit.ToString()
        select new Finding
        {
            Check = NotAsked,
            Severity = Severity.Note,
            About = ReturnCase.About(audit, one.Key.Form, one.Key.Unit, last),
            Unit = one.Key.Unit,
            Period = last,
            Found = "a return",
            Expected = "a return of a unit that is asked",
            Message = $"{name} returned “{one.Key.Form.Name}” for {audit.Words(last)}, and is not asked for it: the return counts nowhere.",
            Stated = [.. one.Select(static each => $"{each.Period} {Names<ReturnState>.Of(each.made.State)}")],
        };

    internal static IEnumerable<Finding> Find(ReturnCase one) => [.. FindLost(one), .. FindWaived(one), .. FindUnasked(one)];

    // The form has since been given another span for the field.
    private static IEnumerable<Finding> FindUnasked(ReturnCase one)
    {
        var form = one.Form.Reading.Form;
        List<(ReturnAt At, List<FormField> Fields)> unasked =
            [.. one.Judged.Select(each => (each, form.Fields.Where(field => !field.IsAskedFor(each.Period) && each.Line.Return?.Answered.Contains(field.Code) == true).ToList())).Where(static each => each.Item2.Count > 0)];
        if (unasked.Count == 0) yield break;
        var (last, fields) = unasked[^1];
        var asked = Counted.List([.. fields.Select(static field => $"“{field.Ask}”")]);
        yield return one.Found(
            Code, Severity.Note, $"an answer to {string.Join(' ', fields.Select(static field => field.Code))}", "answers to what is asked for the period", [.. unasked.Select(static each => each.At)],
            $"{one.Subject} for {one.Audit.Words(last.Period)} answers {asked}, which the form does not ask for that {last.Period.Frequency.Noun()}: {(fields.Count == 1 ? "the answer counts" : "the answers count")} for nothing{one.Too([.. unasked.Select(static each => each.At)], "with such an answer")}");
    }

    private static IEnumerable<Finding> FindLost(ReturnCase one)
    {
        List<(ReturnAt At, List<FigureField> Fields)> lost = [.. one.Judged.Select(each => (each, Lost(one, each))).Where(static each => each.Item2.Count > 0)];
        if (lost.Count == 0) yield break;
        var (last, fields) = lost[^1];
        var asked = Counted.List([.. fields.Select(static field => $"“{field.Ask}”")]);
        var (has, it) = fields.Count == 1 ? ("has no figure", "it") : ("have no figures", "them");
        yield return one.Found(
            Code, Severity.Warning, $"no figure for {string.Join(' ', fields.Select(static field => field.Code))}", "the figures that were returned, or a return that is sent back", [.. lost.Select(static each => each.At)],
            $"{one.Subject} for {one.Audit.Words(last.Period)} counts as answered, but {asked} {has} in the ledger any more: send it back, or give {it} again{one.Too([.. lost.Select(static each => each.At)], "without a figure")}");
    }

    private static IEnumerable<Finding> FindWaived(ReturnCase one)
    {
        List<ReturnAt> waived = [.. one.Judged.Where(static each => each is { Standing: ReturnStanding.Waived, Line.Return.Answered.IsEmpty: false })];
        if (waived.Count == 0) yield break;
        var last = waived[^1];
        var answered = last.Line.Return!.Answered;
        yield return one.Found(
            Code, Severity.Note, "waived", "a return that is made, or one that is waived without answers", waived,
            $"{one.Subject} for {one.Audit.Words(last.Period)} is waived (“{last.Line.Return.Note?.TrimEnd('.')}”), though {Counted.Of(answered.Length, "field")} of it {(answered.Length == 1 ? "is" : "are")} answered: {(answered.Length == 1 ? "the answer counts" : "the answers count")} for nothing{one.Too(waived, "waived")}");
    }

    // A figure that is made from the parts of a unit is no answer of it.
    private static List<FigureField> Lost(ReturnCase one, ReturnAt at) => at.Line.Return is not { State: ReturnState.Returned } made ? [] :
    [
        .. one.Form.Reading.Form.Fields.OfType<FigureField>().Where(field =>
            field.IsAskedFor(at.Period) && made.Answered.Contains(field.Code) && one.Audit.Picture.Find(field.Indicator) is not null && one.Audit.Figures.Find(field.Indicator, one.Unit, at.Period) is not { Total: null }),
    ];
}
