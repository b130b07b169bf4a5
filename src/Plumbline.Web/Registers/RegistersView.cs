using Plumbline.App.Registers;
using Plumbline.App.Registers.Tables;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Text;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>A register in a list.</summary>
/// <param name="Register">Its name, leading to its rows.</param>
/// <param name="Words">How many rows it has, of whom it is, and what must be known of it.</param>
public sealed record RegisterEntry(TextLink Register, string Words);

/// <summary>Every register.</summary>
internal static class RegistersView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var readings = new List<RegisterReading>();
        foreach (var register in FindRegister.All(visit.Definitions))
            readings.Add(await new RegisterVisit(visit, register, await FindRegisterMonth.RunAsync(visit.Ledger, visit.Definitions, register, cancellation)).LatestReadingAsync(cancellation));
        return new View
        {
            Title = "Registers",
            Menu = MenuEntry.Registers,
            Body = PageBody.Of<RegistersPage>((IReadOnlyList<RegisterEntry>)[.. readings.Select(reading => EntryOf(visit, reading))]),
            Table = ViewTable.Of(RegistersTable.Table, readings),
        };
    }

    private static RegisterEntry EntryOf(Visit visit, RegisterReading reading)
    {
        var (register, doubles) = (reading.Definition, reading.Lines.Count(static line => line.DoubleOf is not null));
        string?[] said =
        [
            $"{Counted.Sentence(Counted.Of(reading.Lines.Length, "row"))} in {PeriodChoice.WordsOf(visit, reading.Period)}{(doubles == 0 ? "" : $", {Counted.Number(doubles)} of them a second time")}.",
            register.Unit is { } unit ? $"Of {visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString()}." : null,
            register.Note is { } note ? $"{note.TrimEnd('.')}." : null,
        ];
        return new RegisterEntry(new TextLink(register.Name, visit.Links.Register(register.Code)), string.Join(' ', said.OfType<string>()));
    }
}
