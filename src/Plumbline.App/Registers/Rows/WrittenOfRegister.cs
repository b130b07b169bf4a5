using Plumbline.App.Definitions;
using Plumbline.App.Definitions.Catalogue;
using Plumbline.App.Ledger;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Indicators;
using Plumbline.Core.Ledger;
using Plumbline.Core.Registers.Definitions;

namespace Plumbline.App.Registers.Rows;

/// <summary>Whether the changes after one, up to the position of the definitions, wrote something of which a register with its figures is made. What a part of a store shows may change without such a fact, so there the answer is yes.</summary>
internal static class WrittenOfRegister
{
    private static readonly FactKind[] Made = [Kinds.Settings.Name, Kinds.Units.Name, Kinds.Indicators.Name, Kinds.Statuses.Name, Kinds.Registers.Name, Kinds.RegisterRows.Name];

    /// <summary>Whether they wrote of the register, its rows, its figures or its place.</summary>
    internal static async Task<bool> AnyAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, ChangeNumber since)
    {
        if (ledger is IPartOfStore) return true;
        var code = register.Code.ToString();
        string[] indicators = [.. register.Figures.Select(static figure => figure.Indicator.ToString())];
        var written = await ledger.WrittenSinceAsync(definitions.Picture.Settings.Code, Made, since, definitions.Position.Number, CancellationToken.None);
        return written.Any(IsOfIt) || await AnyFigureAsync(ledger, definitions, indicators, since);

        bool IsOfIt(WrittenDefinition one) =>
            one.Kind == Kinds.RegisterRows.Name ? one.Name.Parent == code
            : one.Kind == Kinds.Registers.Name ? one.Name.Key == code
            : one.Kind != Kinds.Indicators.Name || indicators.Contains(one.Name.Key, StringComparer.Ordinal);
    }

    /// <summary>Whether they wrote of an indicator or its figures.</summary>
    internal static async Task<bool> AnyOfIndicatorAsync(ILedger ledger, OrganisationDefinitions definitions, IndicatorCode indicator, ChangeNumber since)
    {
        if (ledger is IPartOfStore) return true;
        var written = await ledger.WrittenSinceAsync(definitions.Picture.Settings.Code, [Kinds.Settings.Name, Kinds.Indicators.Name], since, definitions.Position.Number, CancellationToken.None);
        return written.Any(one => one.Kind == Kinds.Settings.Name || one.Name.Key == indicator.ToString()) || await AnyFigureAsync(ledger, definitions, [indicator.ToString()], since);
    }

    // Most changes write no figure; which figures they wrote is asked of those that did.
    private static async Task<bool> AnyFigureAsync(ILedger ledger, OrganisationDefinitions definitions, string[] indicators, ChangeNumber since)
    {
        var (organisation, position) = (definitions.Picture.Settings.Code, definitions.Position.Number);
        return indicators.Length > 0
            && await ledger.ChangesAsync(organisation, since, CancellationToken.None).TakeWhile(change => change.Number <= position).AnyAsync(static change => change.Observations > 0)
            && await ledger.ObservationsSinceAsync(organisation, new ObservationQuery { Indicators = indicators, Aspects = ObservationQuery.Actual, AsAt = position }, since, CancellationToken.None).AnyAsync();
    }
}
