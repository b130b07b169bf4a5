using Plumbline.App.Definitions;
using Plumbline.App.Figures;
using Plumbline.App.Ledger;
using Plumbline.Core.Observations;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Records;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Registers;

/// <summary>Reads the figures of one row of a register.</summary>
public static class ReadRowFigures
{
    /// <summary>The figures that were given for the row, field by field, each in order of time.</summary>
    public static async Task<IReadOnlyList<(FigureOfRow Field, IReadOnlyList<Observation> Figures)>> RunAsync(ILedger ledger, OrganisationDefinitions definitions, RegisterDefinition register, RegisterRow row, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(row);
        List<FigureOfRow> fields = [.. register.Figures.Where(field => definitions.Picture.Find(field.Indicator) is not null)];
        if (fields.Count == 0) return [];
        var series = await ReadSeries.OfAsync(ledger, definitions.Picture, [.. fields.Select(field => new DataNeed(field.Indicator, row.Unit, DateOnly.MinValue))], definitions.Position.Number, cancellation);
        return [.. fields.Select(field => (field, (IReadOnlyList<Observation>)(series.GetValueOrDefault((field.Indicator, row.Unit))?.Observations ?? [])))];
    }
}
