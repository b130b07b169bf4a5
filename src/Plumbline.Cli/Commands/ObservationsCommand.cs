using System.CommandLine;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;

namespace Plumbline.Cli.Commands;

/// <summary><c>plumbline observations</c>: the figures, as CSV.</summary>
internal static class ObservationsCommand
{
    internal static Command Create()
    {
        var indicators = new Option<string[]>("--indicator") { Description = "Only these indicators.", HelpName = "I", AllowMultipleArgumentsPerToken = true };
        var units = new Option<string[]>("--unit") { Description = "Only these units.", HelpName = "U", AllowMultipleArgumentsPerToken = true };
        var source = new Option<bool>("--source") { Description = "With the cell each figure was read from." };
        var command = new Command("observations", "The figures, as CSV.") { indicators, units, source };
        var store = StoreOptions.AddTo(command, asAt: true);
        var json = ResultTable.AddJsonTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var ledger = await store.OpenAsync(parsed, OpenMode.Read, cancellation);
            var organisation = await store.OrganisationAsync(parsed, ledger, cancellation);
            var withSource = parsed.GetValue(source);
            var query = new ObservationQuery
            {
                Indicators = parsed.GetValue(indicators) is { Length: > 0 } some ? some : null,
                Units = parsed.GetValue(units) is { Length: > 0 } places ? places : null,
                AsAt = await store.PositionAsync(parsed, ledger, organisation, cancellation),
            };
            string[] columns = ["indicator", "unit", "period", "value", "numerator", "denominator", "status", "provisional", "note", "change"];
            using var table = new ResultTable(parsed.GetValue(json), withSource ? [.. columns, "source"] : columns);
            await foreach (var figure in ReadFigures.AsAsync(ledger, organisation, query, cancellation))
                table.Row(withSource ? [.. figure.Cells, figure.Source] : [.. figure.Cells]);
            return PlumblineCommand.Done;
        });
        return command;
    }
}
