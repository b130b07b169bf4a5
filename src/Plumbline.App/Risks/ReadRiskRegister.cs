using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Risks;
using Plumbline.Core.Risks.Records;

namespace Plumbline.App.Risks;

/// <summary>Reads the register: each risk with the gradings in force on a day. Kept by position and day; after a change the risks that it wrote of are read, and no other.</summary>
public static class ReadRiskRegister
{
    private const long MostRisks = 60_000;
    private const long Least = 100;

    private static readonly KeptFromEarlier<(string Organisation, DateOnly Day), RiskRegister> Kept = new(MostRisks, static register => Least + register.Entries.Count);

    // What the line of a risk is made from.
    private static readonly FactKind[] OfEntries = [Kinds.Risks.Name, Kinds.Gradings.Name, Kinds.Reviews.Name, Kinds.Progress.Name];

    /// <summary>The register at the position of the definitions, with the gradings in force on a day.</summary>
    public static Task<RiskRegister> RunAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        return Kept.GetAsync(
            ledger,
            (definitions.Picture.Settings.Code, day),
            definitions.Position.Number,
            earlier => earlier is null ? ReadAsync(ledger, definitions, day) : ReadSinceAsync(ledger, definitions, day, earlier)).WaitAsync(cancellation);
    }

    /// <summary>The register of risks whose files have all been read.</summary>
    internal static RiskRegister Of(OrganisationDefinitions definitions, DateOnly day, IEnumerable<RiskFile> files) => Of(definitions, day, files.Select(static file => file.Entry));

    /// <summary>The register read anew.</summary>
    internal static async Task<RiskRegister> ReadAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day) =>
        Of(definitions, day, await new ReadRiskEntries(ledger, definitions, day).RunAsync(codes: null, CancellationToken.None));

    // Where most risks were written of, they are read in one go.
    private static async Task<RiskRegister> ReadSinceAsync(ILedger ledger, OrganisationDefinitions definitions, DateOnly day, Earlier<RiskRegister> earlier)
    {
        var written = await ledger.WrittenSinceAsync(definitions.Picture.Settings.Code, OfEntries, earlier.Position, definitions.Position.Number, CancellationToken.None);
        var touched = written.Select(static one => one.Kind == Kinds.Risks.Name ? one.Name.Key : one.Name.Parent).ToHashSet(StringComparer.Ordinal);
        if (touched.Count > earlier.Value.Entries.Count / 2) return await ReadAsync(ledger, definitions, day);
        var rest = earlier.Value.Entries.Where(entry => !touched.Contains(entry.Risk.Code.ToString()));
        return Of(definitions, day, touched.Count == 0 ? rest : rest.Concat(await new ReadRiskEntries(ledger, definitions, day).RunAsync(touched, CancellationToken.None)));
    }

    private static RiskRegister Of(OrganisationDefinitions definitions, DateOnly day, IEnumerable<RiskEntry> entries) =>
        new(day, RiskParts.SchemeOf(definitions), definitions.Picture.Values.Of<Appetite>(), entries);
}
