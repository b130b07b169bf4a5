using Plumbline.App.Tables;
using Plumbline.Core.Checks;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.App.Checking;

/// <summary>The table that <c>plumbline check</c> prints: the findings of an audit.</summary>
public static class FindingsTable
{
    private static readonly Table<AuditedFinding> Findings = new Table<AuditedFinding>("findings")
        .Text("code", row => row.Finding.Check)
        .Text("severity", row => Names<Severity>.Of(row.Finding.Severity))
        .Text("indicator", row => row.Finding.Indicator?.ToString())
        .Text("unit", row => row.Finding.Unit?.ToString())
        .Text("period", row => row.Finding.Period?.ToString())
        .Text("found", row => row.Finding.Found)
        .Text("expected", row => row.Finding.Expected)
        .Text("message", Message)
        .Items("cells", row => row.Finding.CellTexts, "; ");

    /// <summary>Findings without an acceptance, or whose acceptance has lapsed.</summary>
    public static Table<AuditedFinding> Open { get; } = Findings.Reference("about", row => row.Finding.About);

    /// <summary>Accepted findings, with who accepted them and why.</summary>
    public static Table<AuditedFinding> Accepted { get; } = Findings
        .Text("by", row => row.Acceptance?.By)
        .Text("reason", row => row.Acceptance?.Reason)
        .Reference("about", row => row.Finding.About);

    /// <summary>Open and accepted findings, with who accepted them and why, and whether that still holds.</summary>
    public static Table<AuditedFinding> All { get; } = Findings
        .Flag("accepted", row => row.IsAccepted)
        .Text("by", row => row.Acceptance?.By)
        .Text("reason", row => row.Acceptance?.Reason)
        .Reference("about", row => row.Finding.About);

    /// <summary>Open findings for people: a heading for each check, and a sentence for each finding.</summary>
    public static Table<AuditedFinding> OpenForPeople { get; } = new Table<AuditedFinding>("findings")
        .Text("check", row => $"{row.Finding.Check} ({Names<Severity>.Of(row.Finding.Severity)})")
        .Text("measure", row => row.Finding.Indicator?.ToString() ?? row.Finding.About.ToString())
        .Text("unit", row => row.Finding.Unit?.ToString())
        .Text("period", row => row.Finding.Period?.ToString())
        .Text("finding", Message);

    /// <summary>Accepted findings for people.</summary>
    public static Table<AuditedFinding> AcceptedForPeople { get; } = OpenForPeople
        .Text("accepted by", row => row.Acceptance?.By)
        .Text("because", row => row.Acceptance?.Reason);

    /// <summary>What has changed where an acceptance has lapsed: <c>a figure</c>, <c>the risk</c>.</summary>
    public static string Changed(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return finding.Indicator is null ? $"the {Names<ReferenceKind>.Of(finding.About.Kind)}" : "a figure";
    }

    private static string Message(AuditedFinding row) =>
        row is { HasLapsed: true, Acceptance: { } acceptance }
            ? $"{row.Finding.Message} (Accepted by {acceptance.By} before {Changed(row.Finding)} changed; the acceptance has lapsed.)"
            : row.Finding.Message;
}
