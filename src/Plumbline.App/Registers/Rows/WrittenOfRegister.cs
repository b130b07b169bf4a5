using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.App.Registers.Rows;

/// <summary>Whether changes wrote something of which a register with its figures is made.</summary>
internal static class WrittenOfRegister
{
    private static readonly FactKind[] Made = [Kinds.Settings.Name, Kinds.Units.Name, Kinds.Indicators.Name, Kinds.Statuses.Name, Kinds.Registers.Name, Kinds.RegisterRows.Name];

    /// <summary>Whether the changes after one, up to the position of the definitions, did. What a part of a store shows may change without such a fact, so there the answer is yes.</summary>
    internal static async Task<bool> AnyAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, ChangeNumber since)
    {
        if (ledger is IPartOfStore) return true;
        var (organisation, position, code) = (definitions.Picture.Settings.Code, definitions.Position.Number, register.Code.ToString());
        string[] indicators = [.. register.Figures.Select(static figure => figure.Indicator.ToString())];
        var written = await ledger.WrittenSinceAsync(organisation, Made, since, position, CancellationToken.None);
        if (written.Any(IsOfIt)) return true;
        if (indicators.Length == 0) return false;
        return await ledger.ObservationsSinceAsync(organisation, new ObservationQuery { Indicators = indicators, Aspects = ObservationQuery.Actual, AsAt = position }, since, CancellationToken.None).AnyAsync();

        bool IsOfIt(WrittenDefinition one) =>
            one.Kind == Kinds.RegisterRows.Name ? one.Name.Parent == code
            : one.Kind == Kinds.Registers.Name ? one.Name.Key == code
            : one.Kind != Kinds.Indicators.Name || indicators.Contains(one.Name.Key, StringComparer.Ordinal);
    }
}
