using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads all that is recorded of risks.</summary>
public static class ReadRiskFiles
{
    /// <summary>The whole of one risk; null where there is none with the code.</summary>
    public static async Task<RiskFile?> FindAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, RiskCode risk, CancellationToken cancellation = default) =>
        (await RunAsync(ledger, definitions, day, [risk], withNotes: true, cancellation)).FirstOrDefault();

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
        var register = await ReadRiskRegister.RunAsync(ledger, definitions, day, cancellation);
        var entries = codes is null ? register.Entries : [.. codes.Select(register.Find).OfType<RiskEntry>()];
        var assurances = entries.Count == 0 ? [] : await RiskParts.ReadAsync(ledger, definitions, Kinds.Assurances, parent: "", cancellation);
        var about = assurances.ToLookup(static one => one.Of);
        var files = new List<RiskFile>();
        foreach (var entry in entries)
        {
            var parent = entry.Risk.Code.ToString();
            var controls = await RiskParts.ReadAsync(ledger, definitions, Kinds.Controls, parent, cancellation);
            files.Add(new RiskFile(entry)
            {
                Gradings = [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.Gradings, parent, cancellation)).OrderBy(static one => one.Date)],
                Hazards = [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.Hazards, parent, cancellation)).OrderBy(static one => one.Position)],
                Controls = [.. controls.OrderBy(static one => one.Position ?? int.MaxValue)],
                Assurances = [.. about[entry.Risk.Code.Reference].Concat(controls.SelectMany(control => about[control.Code.Reference])).OrderByDescending(static one => one.Date)],
                Notes = withNotes ? [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.Progress, parent, cancellation)).OrderByDescending(static one => one.At)] : [],
                Reviews = [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.Reviews, parent, cancellation)).OrderByDescending(static one => one.Date)],
                Watches = await RiskParts.ReadAsync(ledger, definitions, Kinds.Watches, parent, cancellation),
                Acceptances = [.. (await RiskParts.ReadAsync(ledger, definitions, Kinds.RiskAcceptances, parent, cancellation)).OrderByDescending(static one => one.On)],
            });
        }

        return files;
    }
}
