using Plumbline.App.Actions;
using Plumbline.App.BoardAssurance;
using Plumbline.App.Checking;
using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.App.Risks;
using Plumbline.Core.Checks;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;
using Plumbline.Core.Risks.Rules;
using Plumbline.Core.SinceLast;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Words;

namespace Plumbline.App.SinceLast;

/// <summary>Reads what a paper knows and what was known at the edition before it.</summary>
/// <remarks>
/// The figures of the edition are as many as those of the paper, from the same day on; the register and the actions are kept by position. What was
/// written between the two is read by its changes; what was restated of its span is read as the assurance of that span, as it is now. So the cost is that of a second paper, whatever the history. The findings take three audits, each
/// of which reads every figure up to the end of a period; they are kept by position, and read only where a block asks for them.
/// </remarks>
internal static class ReadSinceEdition
{
    /// <summary>Reads them.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at the position of the paper.</param>
    /// <param name="now">What the paper knows of its register, actions and assurance.</param>
    /// <param name="figures">The figures of the paper.</param>
    /// <param name="before">The edition; null where there is none.</param>
    /// <param name="withFindings">Whether the findings of the audit are asked for.</param>
    /// <param name="cancellation">Stops the reading.</param>
    internal static async Task<SinceEdition> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, Standpoint now, IReadOnlyDictionary<(IndicatorCode, UnitCode), Series> figures, EditionBefore? before, bool withFindings, CancellationToken cancellation)
    {
        var told = now with
        {
            Assurances = await AssurancesAsync(ledger, definitions, cancellation),
            Said = new CriterionInWords(definitions.Picture, now.Assurance).Of,
            Restated = before is not null && now.Assurance is not null && PaperDay.LastMonth(before.Edition.Period) is var span && span != now.Assurance.Period ? await ReadAssurance.RunAsync(ledger, definitions, span, now.Day, cancellation) : null,
            Acceptances = await AcceptancesAsync(ledger, definitions, now, cancellation),
            Findings = withFindings ? await FindingsAsync(ledger, definitions, now.Day, before is null ? [now.Period] : [before.Edition.Period, now.Period], cancellation) : null,
        };
        if (before is null) return new SinceEdition(told);
        var (then, period) = (before.Definitions, before.Edition.Period);
        var register = await ReadRiskRegister.RunAsync(ledger, then, before.Day, cancellation);
        return new SinceEdition(told with { Controls = await ControlsAsync(ledger, definitions, now, register, cancellation) })
        {
            Before = new EarlierEdition(
                before.Edition,
                DateOnly.FromDateTime(then.Position.At.UtcDateTime),
                new Standpoint(then.Picture, period, before.Day)
                {
                    Register = register,
                    Actions = await ReadActions.RunAsync(ledger, then, cancellation),
                    Assurance = now.Assurance is not null ? await ReadAssurance.RunAsync(ledger, then, PaperDay.LastMonth(period), before.Day, cancellation) : null,
                    Assurances = await AssurancesAsync(ledger, then, cancellation),
                    Findings = withFindings ? await FindingsAsync(ledger, then, before.Day, [period], cancellation) : null,
                })
            {
                Series = await ReadSeries.WithGapsAsync(ledger, then, before.Needs, period.Last, cancellation),
            },
            Notes = await ReadChangeNotes.RunAsync(ledger, definitions, before.Edition, figures, cancellation),
        };
    }


    private static async Task<IReadOnlyList<Assurance>> AssurancesAsync(ILedger ledger, OrganisationDefinitions definitions, CancellationToken cancellation) =>
        [.. (await ReadAssurances.RunAsync(ledger, definitions, cancellation)).SelectMany(static one => one).OrderBy(static one => one.Code, AssuranceCode.Order)];

    // Only of the risks above what is tolerated: an acceptance is asked of no other.
    private static async Task<IReadOnlyList<RiskAcceptance>> AcceptancesAsync(ILedger ledger, OrganisationDefinitions definitions, Standpoint now, CancellationToken cancellation)
    {
        if (now.Register is not { } register) return [];
        RiskCode[] above = [.. register.Open.Where(entry => RiskStanding.Of(register, entry).IsAboveTolerance).Select(static entry => entry.Risk.Code)];
        if (above.Length == 0) return [];
        var files = await ReadRiskFiles.RunAsync(ledger, definitions, now.Day, above, withNotes: false, cancellation);
        return [.. files.Select(file => RiskEvidence.AcceptedOn(file, now.Day)).OfType<RiskAcceptance>()];
    }

    // Only of the risks that fell: nothing else asks for them.
    private static async Task<IReadOnlyList<Control>> ControlsAsync(ILedger ledger, OrganisationDefinitions definitions, Standpoint now, RiskRegister before, CancellationToken cancellation)
    {
        if (now.Register is not { } register) return [];
        RiskCode[] fallen = [.. register.Open.Select(static entry => entry.Risk.Code).Where(code => RiskMovements.Of(before, register, code) == RiskMovement.Down)];
        return fallen.Length == 0 ? [] : [.. (await ReadRiskFiles.RunAsync(ledger, definitions, now.Day, fallen, withNotes: false, cancellation)).SelectMany(static file => file.Controls)];
    }

    // An audit is of one period. What stood open in the edition is looked for in its own period, as it is now.
    private static async Task<IReadOnlyList<AuditedFinding>> FindingsAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, IReadOnlyList<Period> periods, CancellationToken cancellation)
    {
        var findings = new List<AuditedFinding>();
        foreach (var period in periods)
        {
            // The day of the position stands for today, so that a paper made again has the same findings.
            var request = new CheckRequest(DateOnly.FromDateTime(definitions.Position.At.UtcDateTime)) { Period = period, RecordsOn = day };
            findings.AddRange(await KeptFindings.RunAsync(ledger, definitions, request, cancellation));
        }

        return [.. findings.DistinctBy(static one => one.Finding.Key, StringComparer.Ordinal)];
    }
}
