using Plumbline.App.Caching;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.App.Definitions.Registers;

/// <summary>Reads the rows of registers. Kept by position; after a change the rows that it wrote are read, and no other.</summary>
internal static class KeptRegisterRows
{
    private const long MostRows = 300_000;
    private const long Least = 100;

    private static readonly FactKind[] Made = [RegistersKind.Instance.Name, RegisterRowsKind.Instance.Name];

    private static readonly KeptFromEarlier<(string Organisation, RegisterCode Register), RegisterRows> Kept = new(MostRows, static rows => Least + rows.All.Length);

    /// <summary>Every row of a register at a position, whatever its days. Where nothing of the register was written since an earlier reading, they are the same object.</summary>
    internal static Task<RegisterRows> RunAsync(ILedger ledger, string organisation, ChangeNumber position, RegisterDefinition register) =>
        Kept.GetAsync(ledger, (organisation, register.Code), position, earlier => earlier is null ? AllAsync(ledger, organisation, position, register) : SinceAsync(ledger, organisation, position, register, earlier));

    private static async Task<RegisterRows> AllAsync(ILedger ledger, string organisation, ChangeNumber position, RegisterDefinition register)
    {
        var found = await ledger.DefinitionsAsync(organisation, QueryOf(register, position), CancellationToken.None);
        return new RegisterRows(register, found.Select(RegisterRowsKind.Read).OfType<RegisterRow>()) { LastChange = found.Count == 0 ? null : found.Max(static row => row.Change) };
    }

    // Where most rows were written, or one was withdrawn, all are read in one go.
    private static async Task<RegisterRows> SinceAsync(ILedger ledger, string organisation, ChangeNumber position, RegisterDefinition register, Earlier<RegisterRows> earlier)
    {
        var code = register.Code.ToString();
        var written = await ledger.WrittenSinceAsync(organisation, Made, earlier.Position, position, CancellationToken.None);
        List<DefinitionName> touched = [.. written.Where(one => one.Kind == RegisterRowsKind.Instance.Name && one.Name.Parent == code).Select(static one => one.Name)];
        var isDefinedAnew = written.Any(one => one.Kind == RegistersKind.Instance.Name && one.Name.Key == code);
        if (touched.Count == 0 && !isDefinedAnew) return earlier.Value;
        if (isDefinedAnew || touched.Count > earlier.Value.All.Length / 2) return await AllAsync(ledger, organisation, position, register);
        var found = await ledger.DefinitionsAsync(organisation, QueryOf(register, position) with { Names = touched }, CancellationToken.None);
        if (found.Count < touched.Count) return await AllAsync(ledger, organisation, position, register);
        var codes = touched.Select(static one => one.Key).ToHashSet(StringComparer.Ordinal);
        return new RegisterRows(register, earlier.Value.All.Where(row => !codes.Contains(row.Code.ToString())).Concat(found.Select(RegisterRowsKind.Read).OfType<RegisterRow>())) { LastChange = found.Max(static row => row.Change) };
    }

    private static DefinitionQuery QueryOf(RegisterDefinition register, ChangeNumber position) => new() { Kind = RegisterRowsKind.Instance.Name, Parent = register.Code.ToString(), AsAt = position };
}
