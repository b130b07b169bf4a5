using Plumbline.Core.Periods;
using Plumbline.Core.References;
using Plumbline.Core.Returns.Forms;
using Plumbline.Core.Returns.Readings;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Checks.Returns;

/// <summary>The return of a unit for a period.</summary>
/// <param name="Of">The period.</param>
/// <param name="Line">The return.</param>
internal sealed record ReturnAt(FormPeriod Of, ReturnLine Line)
{
    internal Period Period => Of.Period;

    internal ReturnStanding Standing => Line.Standing;
}

/// <summary>The returns of a unit on a form that are audited.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Form">The form.</param>
/// <param name="Unit">The unit.</param>
/// <param name="All">Its returns in the periods read, the earliest first.</param>
internal sealed record ReturnCase(Audit Audit, AuditedForm Form, UnitCode Unit, IReadOnlyList<ReturnAt> All)
{
    /// <summary>Every unit that is asked, form by form, in the order of their codes. That none made a return is told of the period, and of no unit.</summary>
    internal static IEnumerable<ReturnCase> In(Audit audit) =>
        from form in audit.Returns?.Forms ?? []
        from unit in form.Reading.Periods.SelectMany(static period => period.Lines.Select(line => new ReturnAt(period, line))).GroupBy(static one => one.Line.Unit).OrderBy(static one => one.Key, UnitCode.Order)
        select new ReturnCase(audit, form, unit.Key, [.. unit]);

    /// <summary>Whether a period of a form is judged: it is audited, and its returns are due.</summary>
    internal static bool IsJudged(Audit audit, AuditedForm form, FormPeriod period) => period.IsDue && period.Period >= form.From && audit.Includes(period.Period);

    /// <summary>The returns that are judged, the earliest first.</summary>
    internal IReadOnlyList<ReturnAt> Judged => field ??= [.. All.Where(one => IsJudged(Audit, Form, one.Of))];

    /// <summary>The unit and the form: <c>The return of North Team on “Situation report”</c>.</summary>
    internal string Subject => $"The return of {UnitName} on {FormName}";

    internal string UnitName => Audit.Picture.Units.Find(Unit)?.Name ?? Unit.ToString();

    internal string FormName => $"“{Form.Reading.Form.Name}”";

    /// <summary>A finding about the last of some returns, so that a unit has one finding of a check.</summary>
    /// <param name="check">The code of the check.</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="found">What was found of the last.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="returns">The returns.</param>
    /// <param name="message">The sentence, without a full stop.</param>
    internal Finding Found(string check, Severity severity, string found, string expected, IReadOnlyList<ReturnAt> returns, string message) =>
        new()
        {
            Check = check,
            Severity = severity,
            About = About(Audit, Form.Reading.Form, Unit, returns[^1].Period),
            Unit = Unit,
            Period = returns[^1].Period,
            Found = found,
            Expected = expected,
            Message = $"{message}.",
            Stated = [.. returns.Select(Stated)],
        };

    /// <summary>That the returns before the last are the same, for the end of a sentence: <c>; two before it were late too, from May 2019 on</c>.</summary>
    internal string Too(IReadOnlyList<ReturnAt> returns, string what) =>
        returns.Count < 2 ? "" : $"; {Counted.Number(returns.Count - 1)} before it {(returns.Count == 2 ? "was" : "were")} {what} too, from {Audit.Words(returns[0].Period)} on";

    /// <summary>The reference of a return.</summary>
    internal static Reference About(Audit audit, FormDefinition form, UnitCode unit, Period period) => Reference.Parse($"{Names<ReferenceKind>.Of(ReferenceKind.Return)}/{form.Code}/{unit}/{period.ToName()}", audit.Picture.Settings.Calendar).Value;

    /// <summary>When returns of a period were due: <c>7 February 2020</c>, <c>10:30 on 5 April 2020</c>.</summary>
    internal static string Due(Audit audit, FormPeriod period) => Moment(audit, period.DueAt, withTime: period.DueAt.TimeOfDay < new TimeSpan(23, 59, 0));

    /// <summary>A moment by the clock of the organisation.</summary>
    internal static string Moment(Audit audit, DateTime at, bool withTime = true)
    {
        var day = at.ToString("d MMMM yyyy", audit.Language);
        return withTime ? $"{at.ToString("HH:mm", audit.Language)} on {day}" : day;
    }

    // How a return stands, always in the same words: an acceptance lapses when it changes.
    private static string Stated(ReturnAt one)
    {
        var (line, made) = (one.Line, one.Line.Return);
        return FormattableString.Invariant($"{one.Period} {Names<ReturnStanding>.Of(line.Standing)}{(line.CompletedAt is { } at ? $" {at:yyyy-MM-ddTHH:mm:ss}" : "")}{(line.Missing.IsEmpty ? "" : $" without {string.Join(' ', line.Missing)}")}{(line.Score is { } score ? $" score {score}" : "")}{(made?.Note is { } note ? $": {note}" : "")}");
    }
}
