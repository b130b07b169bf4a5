using Plumbline.App.Caching;
using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Definitions.Registers;
using Plumbline.App.Ledger;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;

namespace Plumbline.App.Registers.Rows;

/// <summary>Reads the rows of a register without their figures.</summary>
public static class ReadAllRows
{
    private const long MostRows = 300_000;
    private const long Least = 100;

    private static readonly KeptAtPosition<(string Organisation, string Register, ChangeNumber Position), RegisterRows> Kept = new(MostRows, static rows => Least + rows.All.Length);

    /// <summary>Every row of a register, whatever its days, at the position of the definitions.</summary>
    public static Task<RegisterRows> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        var organisation = definitions.Picture.Settings.Code;
        return Kept.GetAsync(ledger, (organisation, register.Code.ToString(), definitions.Position.Number), MakeAsync).WaitAsync(cancellation);

        async Task<RegisterRows> MakeAsync()
        {
            var query = new DefinitionQuery { Kind = Kinds.RegisterRows.Name, Parent = register.Code.ToString(), AsAt = definitions.Position.Number };
            var found = await ledger.DefinitionsAsync(organisation, query, CancellationToken.None);
            return new RegisterRows(register, found.Select(RegisterRowsKind.Read).OfType<RegisterRow>()) { LastChange = found.Count == 0 ? null : found.Max(static row => row.Change) };
        }
    }
}
