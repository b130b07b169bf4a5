using System.Globalization;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>An open risk that is audited.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Records">Its records.</param>
/// <param name="File">The risk.</param>
internal sealed record RiskCase(Audit Audit, AuditRecords Records, RiskFile File)
{
    /// <summary>The open risks of an audit, in order of code; none where figures alone are audited.</summary>
    internal static IEnumerable<RiskCase> In(Audit audit) => audit.Records is { } records
        ? records.Files.Select(file => new RiskCase(audit, records, file)).Where(static risk => risk.Standing.IsOpen)
        : [];

    /// <summary>The risk.</summary>
    internal Risk Risk => File.Risk;

    /// <summary>Its gradings in force.</summary>
    internal RiskEntry Entry => File.Entry;

    /// <summary>The day of the audit.</summary>
    internal DateOnly Today => Records.Register.Day;

    /// <summary>The day by which what is due counts as late: <see cref="AuditRecords.LapsesOn"/>.</summary>
    internal DateOnly Lapses => Records.LapsesOn;

    /// <summary>What the rules say of it.</summary>
    internal RiskStanding Standing => field ??= RiskStanding.Of(Records.Register, Entry);

    /// <summary>The gradings that are decided on the day, of every stage.</summary>
    internal IEnumerable<Grading> Decided => File.Gradings.Where(one => one.Date <= Today);

    /// <summary>The gradings in force: initial, current, target.</summary>
    internal IEnumerable<Grading> InForce => new[] { Entry.Initial, Entry.Current, Entry.Target }.OfType<Grading>();

    /// <summary>The subject of a sentence: <c>Risk 3165 (“System working”)</c>.</summary>
    internal string Subject => $"Risk {Risk.Code} (“{Risk.Title.TrimEnd('.')}”)";

    /// <summary>A day in a sentence.</summary>
    internal string Words(DateOnly day) => day.ToString("d MMMM yyyy", Audit.Language);

    /// <summary>A grading in a sentence: <c>the current score of 6 May 2020</c>.</summary>
    internal string Words(Grading grading) => $"the {Names<GradingStage>.Of(grading.Stage)} score of {Words(grading.Date)}";

    /// <summary>A finding about the risk.</summary>
    /// <param name="check">The code of the check.</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="found">What was found.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="said">The sentence after its subject, without a full stop.</param>
    /// <param name="stated">What it rests on.</param>
    internal Finding Found(string check, Severity severity, string found, string expected, string said, params IEnumerable<string> stated) => new()
    {
        Check = check,
        Severity = severity,
        About = Risk.Code.Reference,
        Unit = Risk.Unit,
        Found = found,
        Expected = expected,
        Message = $"{Subject} {said}.",
        Stated = [.. stated],
    };

    /// <summary>A grading as it is stated, always in the same words: <c>current 2020-05-06 2 x 4 = 8</c>.</summary>
    internal static string Stated(Grading grading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Names<GradingStage>.Of(grading.Stage)} {grading.Date:yyyy-MM-dd} {(grading.Score.HasParts ? $"{grading.Score.Likelihood} x {grading.Score.Consequence} = " : "")}{grading.Score.Value}{(grading.Due is { } due ? $" by {due:yyyy-MM-dd}" : "")}");

    /// <summary>A number as it is written everywhere.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as it is written everywhere: <c>2020-05-06</c>.</summary>
    internal static string Stated(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A control or a risk in a sentence.</summary>
    internal string Named(Reference of) =>
        File.Controls.FirstOrDefault(control => control.Code.Reference.Equals(of)) is { } control ? $"its control {control.Code} (“{control.Text.TrimEnd('.')}”)" : "the risk itself";
}
