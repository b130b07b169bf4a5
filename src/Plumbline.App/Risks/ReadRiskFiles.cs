using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.References;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads all that is recorded of risks: one statement for each kind of record, whether of one risk or of many.</summary>
public static class ReadRiskFiles
{
    // The parts of more risks than this are read with those of all.
    private const int MostByCode = 500;

    /// <summary>The whole of one risk; null where there is none with the code.</summary>
    public static async Task<RiskFile?> FindAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, RiskCode risk, CancellationToken cancellation = default) =>
        await RunAsync(ledger, definitions, day, [risk], withNotes: true, cancellation) is [var file] ? file : null;

    /// <summary>The files of some risks, or of all, in order of code.</summary>
    /// <param name="ledger">The store.</param>
    /// <param name="definitions">The organisation at a position.</param>
    /// <param name="day">The day on which gradings are in force.</param>
    /// <param name="codes">The risks; null for all.</param>
    /// <param name="withNotes">Whether the notes are read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<IReadOnlyList<RiskFile>> RunAsync(
        ILedger ledger, OrganisationDefinitions definitions, DateOnly day, IReadOnlyCollection<RiskCode>? codes, bool withNotes, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        string[]? sought = codes is null ? null : [.. codes.Select(static code => code.ToString())];
        var risks = await RiskParts.ReadAsync(ledger, definitions, Kinds.Risks, new DefinitionQuery { Keys = sought }, cancellation);
        if (risks.Count == 0) return [];
        string[] there = [.. risks.Select(static risk => risk.Code.ToString())];
        var query = new DefinitionQuery { Parents = sought is null || there.Length > MostByCode ? null : there };
        var parts = new Parts
        {
            Gradings = await OfAsync(Kinds.Gradings, static one => one.Risk),
            Hazards = await OfAsync(Kinds.Hazards, static one => one.Risk),
            Controls = await OfAsync(Kinds.Controls, static one => one.Risk),
            Reviews = await OfAsync(Kinds.Reviews, static one => one.Risk),
            Watches = await OfAsync(Kinds.Watches, static one => one.Risk),
            Acceptances = await OfAsync(Kinds.RiskAcceptances, static one => one.Risk),
            Assurances = await ReadAssurances.RunAsync(ledger, definitions, cancellation),
            Notes = withNotes ? await OfAsync(Kinds.Progress, static one => one.Risk) : Enumerable.Empty<ProgressNote>().ToLookup(static one => one.Risk),
            NoteDays = withNotes ? null : await new ReadRiskEntries(ledger, definitions, day).LastNotesAsync(there, cancellation),
        };
        return [.. risks.OrderBy(static risk => risk.Code, RiskCode.Order).Select(risk => parts.FileOf(risk, day))];

        async Task<ILookup<RiskCode, T>> OfAsync<T>(DefinitionKind<T> kind, Func<T, RiskCode> risk)
            where T : class => (await RiskParts.ReadAsync(ledger, definitions, kind, query, cancellation)).ToLookup(risk);
    }

    private sealed record Parts
    {
        internal required ILookup<RiskCode, Grading> Gradings { get; init; }

        internal required ILookup<RiskCode, Hazard> Hazards { get; init; }

        internal required ILookup<RiskCode, Control> Controls { get; init; }

        internal required ILookup<RiskCode, RiskReview> Reviews { get; init; }

        internal required ILookup<RiskCode, RiskWatch> Watches { get; init; }

        internal required ILookup<RiskCode, RiskAcceptance> Acceptances { get; init; }

        internal required ILookup<Reference, Assurance> Assurances { get; init; }

        internal required ILookup<RiskCode, ProgressNote> Notes { get; init; }

        /// <summary>The day of each risk's last note, where the notes were not read.</summary>
        internal required ILookup<string, DateOnly>? NoteDays { get; init; }

        internal RiskFile FileOf(Risk risk, DateOnly day)
        {
            var code = risk.Code;
            var (gradings, reviews) = (Gradings[code].ToList(), Reviews[code].ToList());
            var noted = NoteDays?[code.ToString()] ?? Notes[code].Select(static note => DateOnly.FromDateTime(note.At));
            var controls = Controls[code].OrderBy(static one => one.Position ?? int.MaxValue).ToList();
            return new RiskFile(RiskEntries.Of(risk, day, gradings, reviews, noted))
            {
                Gradings = [.. gradings.OrderBy(static one => one.Date)],
                Hazards = [.. Hazards[code].OrderBy(static one => one.Position)],
                Controls = controls,
                Assurances = [.. Assurances[code.Reference].Concat(controls.SelectMany(control => Assurances[control.Code.Reference])).OrderByDescending(static one => one.Date)],
                Notes = [.. Notes[code].OrderByDescending(static one => one.At)],
                Reviews = [.. reviews.OrderByDescending(static one => one.Date)],
                Watches = [.. Watches[code]],
                Acceptances = [.. Acceptances[code].OrderByDescending(static one => one.On)],
            };
        }
    }
}
