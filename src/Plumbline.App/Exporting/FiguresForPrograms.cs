using Plumbline.App.Observations;
using Plumbline.App.Tables;
using Plumbline.Core.Periods;

namespace Plumbline.App.Exporting;

/// <summary>Figures for programs: every column of <see cref="ObservationsTable"/> whatever was asked, so that a query's columns never change, and the number and days of each figure.</summary>
public static class FiguresForPrograms
{
    /// <summary>The table. It reads the figures as they come and belongs to one reading.</summary>
    public static Table<Figure> Of(FinancialCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var reader = new ObservationReader(calendar);
        return ObservationsTable.RolledUp(ObservationsTable.WithSource)
            .Flag("withdrawn", static figure => figure.Fact.Withdrawn)
            .Number("number", figure => figure.Fact.Withdrawn ? null : reader.Read(figure.Fact).Amount)
            .Day("first-day", static figure => DateOnly.FromDayNumber(figure.Fact.FirstDay))
            .Day("last-day", figure => reader.PeriodOf(figure.Fact).Last);
    }
}
