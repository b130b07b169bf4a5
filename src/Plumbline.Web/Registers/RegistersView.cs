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

/// <summary>The registers.</summary>
/// <param name="Entries">Those that the reader may read.</param>
/// <param name="IsWhole">Whether the reader reads the whole organisation.</param>
public sealed record RegistersModel(IReadOnlyList<RegisterEntry> Entries, bool IsWhole);

/// <summary>Every register.</summary>
internal static class RegistersView
{
    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var readings = new List<RegisterReading>();
        foreach (var register in FindRegister.All(visit.Definitions))
            readings.Add(await (await RegisterVisit.OfAsync(visit, register, cancellation)).LatestReadingAsync(cancellation));
        return new View
        {
            Title = "Registers",
            Menu = MenuEntry.Registers,
            Body = PageBody.Of<RegistersPage>(new RegistersModel([.. readings.Select(reading => EntryOf(visit, reading))], visit.Reading.Scope.IsWhole)),
            Table = ViewTable.Of(RegistersTable.Table, readings),
        };
    }

    private static RegisterEntry EntryOf(Visit visit, RegisterReading reading)
    {
        var (register, things) = (reading.Definition, RegisterReading.Things(reading.Lines));
        var repeats = reading.Lines.Length - things;
        string?[] said =
        [
            $"{Counted.Sentence(register.Noun.Counted(things, repeats > 0))} in {PeriodChoice.WordsOf(visit, reading.Period)}{(repeats == 0 ? "" : $"; {Counted.Number(repeats)} more {(repeats == 1 ? "repeats another" : "repeat others")}")}.",
            register.Unit is { } unit ? $"Of {visit.Definitions.Picture.Units.Find(unit)?.Name ?? unit.ToString()}." : null,
            register.Note is { } note ? $"{note.TrimEnd('.')}." : null,
        ];
        return new RegisterEntry(new TextLink(register.Name, visit.Links.Register(register.Code)), string.Join(' ', said.OfType<string>()));
    }
}
