using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Records;

/// <summary>What holds a risk must be there, in place, and assured.</summary>
internal static class RiskControls
{
    internal const string None = "risk-no-control";
    internal const string Planned = "risk-planned-control";
    internal const string Lapsed = "assurance-lapsed";
    internal const string FirstLine = "risk-first-line-only";

    internal static IEnumerable<Finding> FindNone(RiskCase risk)
    {
        if (risk.File.Controls.Count > 0) yield break;
        yield return risk.Found(None, Severity.Warning, "no control", "a control", "has no control");
    }

    internal static IEnumerable<Finding> FindPlanned(RiskCase risk)
    {
        var stated = risk.Risk.Strength is ControlStrength.Strong or ControlStrength.Medium && risk.File.Controls is { Count: > 0 } all && all.All(static control => control.IsPlanned) ? risk.Risk.Strength : null;
        var counted = risk.File.Controls.Where(static control => control is { IsPlanned: true, Strength: ControlStrength.Strong or ControlStrength.Medium }).ToList();
        if (stated is null && counted.Count == 0) yield break;
        List<string> said = [.. counted.Select(static control => $"its control {control.Code} (“{control.Text.TrimEnd('.')}”) counts as {Word(control.Strength!.Value)}, though it is planned only")];
        if (stated is { } strength) said.Add($"its controls together count as {Word(strength)}, though each of them is planned only");
        yield return risk.Found(
            Planned, Severity.Warning, stated is { } together ? Word(together) : string.Join(", ", counted.Select(static control => Word(control.Strength!.Value)).Distinct(StringComparer.Ordinal)), "no strength before a control is in place",
            $"counts on what is not in place: {string.Join("; ", said)}", risk.File.Controls.Select(static control => $"control {control.Code} {(control.IsPlanned ? "planned" : "in-place")} {(control.Strength is { } one ? Word(one) : "")}".TrimEnd()));
    }

    // A control may stand under several risks: it is found once.
    internal static IEnumerable<Finding> FindLapsed(Audit audit) =>
        from risk in RiskCase.In(audit)
        from lapsed in RiskEvidence.Lapsed(risk.File, risk.Today, risk.Lapses)
        group (risk, lapsed) by lapsed.Of into same
        let first = same.First()
        let until = first.risk.Words(first.lapsed.Last.ValidUntil!.Value)
        select first.risk.Found(
            Lapsed, Severity.Warning, $"assured until {until}", "an assurance that is in date",
            $"has no assurance in date of {first.risk.Named(same.Key)}: the last{(first.lapsed.Last.Source is { } source ? $", {source}," : "")} was valid until {until}",
            $"assurance {first.lapsed.Last.Code} until {RiskCase.Stated(first.lapsed.Last.ValidUntil!.Value)}") with { About = same.Key };

    internal static IEnumerable<Finding> FindFirstLine(RiskCase risk)
    {
        if (risk.Entry.Current is not { } current || current.Score.Value < risk.Records.Register.Scheme.On(current.Date).HighestLevelFrom) yield break;
        var inDate = risk.File.Assurances.Where(one => one.IsInDate(risk.Today, risk.Lapses)).ToList();
        if (inDate.Count == 0 || inDate.Any(static one => one.Line > Assurance.FirstLine)) yield break;
        yield return risk.Found(
            FirstLine, Severity.Warning, "first line only", "an assurance of the second or third line",
            $"is graded {RiskCase.Number(current.Score.Value)}, which is {risk.Standing.Level!.Name}, and is assured only by those who do the work: there is no assurance of the second or third line",
            [RiskCase.Stated(current), .. inDate.Select(static one => $"assurance {one.Code} line {RiskCase.Number(one.Line)} {RiskCase.Stated(one.Date)}")]);
    }

    private static string Word(ControlStrength strength) => Names<ControlStrength>.Of(strength);
}
