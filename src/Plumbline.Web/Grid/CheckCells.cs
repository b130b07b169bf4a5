using Plumbline.App.Entering;
using Plumbline.Web.Forms;
using Plumbline.Web.Views;

namespace Plumbline.Web.Grid;

/// <summary>Says of cells that were typed what they are read as, what is wrong with them and what is unusual: for the script of the grid, by the rules of saving.</summary>
internal static class CheckCells
{
    internal static async Task<FormAnswer> RunAsync(FormVisit form, CancellationToken cancellation)
    {
        var visit = form.Visit;
        var unit = visit.Definitions.Picture.Units.All.FirstOrDefault(one => one.Code.ToString() == form.Fields.Text("unit")) ?? throw Refused.BadRequest("The unit is not one of this organisation.", "unit");
        var cells = EnterFields.Read(visit.Definitions, unit.Code, form.Fields);
        foreach (var address in cells.Select(static cell => cell.Address)) visit.Actor.Demand(Operation.EnterFigures, visit.Definitions.Picture, address.Unit, address.Indicator);
        var series = await PlanEntry.SeriesAsync(visit.Ledger, visit.Definitions, cells, cancellation);
        var head = (await PlanEntry.FiguresAtAsync(visit.Ledger, visit.Definitions, [.. cells.Select(static cell => cell.Address)], visit.Position, cancellation)).ToDictionary(static pair => EnterFields.Value(pair.Address), static pair => pair.Figure, StringComparer.Ordinal);
        var said = new Dictionary<string, CellSaid>(StringComparer.Ordinal);
        foreach (var (address, typed) in cells)
        {
            if (typed is { Value: null, Numerator: null, Denominator: null })
            {
                said[EnterFields.Value(address)] = new CellSaid(null, null, null);
                continue;
            }

            var reading = ReadEnteredFigure.Run(visit.Definitions, address, typed, visit.Today, head.GetValueOrDefault(EnterFields.Value(address)));
            said[EnterFields.Value(address)] = reading.Figure is { } figure
                ? new CellSaid(EntryText.ReadAs(figure), null, PlanEntry.QuestionOf(visit.Definitions, series, address, figure, reading.Doubt))
                : new CellSaid(null, string.Join(" ", reading.Problems.Select(static problem => problem.Words)), null);
        }

        return new FormAnswer.Told(said);
    }
}

/// <summary>What is said of a cell.</summary>
/// <param name="Reads">What it is read as; null where it is blank or wrong.</param>
/// <param name="Problem">What is wrong; null for nothing.</param>
/// <param name="Question">What is unusual; null for nothing.</param>
internal sealed record CellSaid(string? Reads, string? Problem, string? Question);
