using Plumbline.App.Checking;
using Plumbline.App.Figures;
using Plumbline.Core.Checks;
using Plumbline.Core.References;
using Plumbline.Core.Risks.Records;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>Which risks have a watched measure that is off track while nobody has looked at them since.</summary>
/// <param name="Deaf">What the check says of each.</param>
internal sealed record RiskSigns(IReadOnlyDictionary<RiskCode, string> Deaf)
{
    /// <summary>The check.</summary>
    internal const string DeafCheck = "risk-deaf";

    // An audit reads every figure. Of few series that takes a moment.
    private const int FewSeries = 2_500;

    /// <summary>Nothing is known of any.</summary>
    internal static RiskSigns None { get; } = new(new Dictionary<RiskCode, string>());

    /// <summary>Whether a page may begin an audit that nobody has asked for.</summary>
    internal static Task<bool> MayBeginAsync(Visit visit) => CountSeries.AreAtMostAsync(visit.Ledger, visit.Definitions, FewSeries);

    /// <summary>What is known, without waiting: null where the audit is still at work.</summary>
    internal static async Task<RiskSigns?> KnownAsync(Visit visit, CancellationToken cancellation)
    {
        if (!await MayBeginAsync(visit)) return None;
        var audit = await AuditAsync(visit, cancellation);
        return audit.IsCompletedSuccessfully ? Of(await audit) : null;
    }

    /// <summary>What is known once the audit is done.</summary>
    internal static async Task<RiskSigns> ReadAsync(Visit visit, CancellationToken cancellation) => Of(await (await AuditAsync(visit, cancellation)).WaitAsync(cancellation));

    // The audit of the first page, whose period it has.
    private static async Task<Task<IReadOnlyList<AuditedFinding>>> AuditAsync(Visit visit, CancellationToken cancellation)
    {
        var period = await PeriodChoice.ReadAsync(visit, cancellation);
        return KeptFindings.RunAsync(visit.Ledger, visit.Definitions, AuditAsked.Of(visit, period.Shown), CancellationToken.None);
    }

    /// <summary>What findings say of risks.</summary>
    internal static RiskSigns Of(IReadOnlyList<AuditedFinding> findings)
    {
        var deaf = new Dictionary<RiskCode, string>();
        foreach (var (finding, about) in findings.Where(static one => !one.IsAccepted && one.Finding.Check == DeafCheck).Select(static one => (one.Finding, one.Finding.About)))
        {
            if (about.Kind == ReferenceKind.Risk && RiskCode.Parse(about.Key).TryGet(out var code, out _)) deaf.TryAdd(code, finding.Message);
        }

        return new RiskSigns(deaf);
    }
}
