using System.Collections.Immutable;
using Plumbline.App.Registers.Tables;
using Plumbline.App.Registers.Writing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Selecting;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Blocks.Registers;
using Plumbline.Reports.Blocks.Screens;
using Plumbline.Reports.Composition;
using Plumbline.Web.Addresses;
using Plumbline.Web.Components;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Registers;

/// <summary>The rows of a register, as papers show them, to filter and to order.</summary>
internal static class RegisterView
{
    private const string Words = "q", Sort = "sort", FieldPrefix = "field-";

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(visit, cancellation);
        var (register, all) = (at.Register, await at.ReadingAsync(cancellation));
        var (filter, order) = (FilterOf(at), OrderOf(at));
        var reading = visit.Text(Words) is { } words ? all with { Lines = [.. all.Lines.Where(line => Says(register, line, words))] } : all;
        ImmutableArray<RegisterLine> picked = [.. reading.Lines.Where(line => filter?.Shows(register, line) != false)];
        // A total of the rows that hold some words is no total of the register.
        var block = new RegisterBlock { Register = register.Code, Where = filter?.ToString(), Order = visit.Text(Sort), ShowsTotals = visit.Text(Words) is null };
        return new View
        {
            Title = register.Name,
            Menu = MenuEntry.Registers,
            Crumbs = [new Crumb("Registers", visit.Links.Registers()), new Crumb(register.Name)],
            Body = PageBody.Of<BlockPage>(new BlockModel(
                register.Name,
                new Filtering(visit.Links.AtPresent().Register(register.Code), [.. Fields(at)]) { AsAt = visit.Links.Position },
                !visit.IsPast && WriteRow.May(visit.Actor, visit.Definitions, register) ? [new TextLink("New row", visit.Links.NewRegisterRow(register.Code))] : [],
                picked.IsEmpty ? [] : ScreenBlock.Of(Context(at, block, reading), block),
                picked.IsEmpty ? Nothing(at, all) : null)),
            FileName = $"{visit.Links.Organisation}-{register.Code}-{Links.Of(at.Period)}",
            Table = ViewTable.Of(RegisterLinesTable.Of(register), order?.Of(register, picked) ?? picked),
        };
    }

    private static IEnumerable<FilterField> Fields(RegisterVisit at)
    {
        var (visit, register) = (at.Visit, at.Register);
        yield return at.Offered.FieldOf(visit) with { Label = "Month" };
        yield return new FilterField(Words, "Words", visit.Text(Words));
        foreach (var field in register.Fields.OfType<ChoiceField>())
            yield return new FilterField(FieldPrefix + field.Code, field.Name, visit.Text(FieldPrefix + field.Code)) { Choices = [new Choice("", "Any"), .. field.Choices.Select(static one => new Choice(one.Code, one.Word))] };
        yield return new FilterField(Sort, "Order", visit.Text(Sort)) { Choices = [new Choice("", "By code"), .. register.Fields.SelectMany(Orders)] };
    }

    private static IEnumerable<Choice> Orders(RegisterField field) => field switch
    {
        FigureOfRow or NumberField => [new Choice($"-{field.Code}", $"{field.Name}, the highest first")],
        DateField => [new Choice($"-{field.Code}", $"{field.Name}, the latest first"), new Choice(field.Code, $"{field.Name}, the earliest first")],
        _ => [new Choice(field.Code, field.Name)],
    };

    // The choices that the address names, as a paper would write them.
    private static RegisterFilter? FilterOf(RegisterVisit at)
    {
        // What the command and papers call where and order, or a field by its bare code, would be passed over without a word.
        foreach (var (name, _) in at.Visit.Query)
        {
            if (name is Words or Sort or "period" || (name is not ("where" or "order") && at.Register.Find(name) is null)) continue;
            throw Refused.BadRequest($"Found “{name}” in the address; expected {(name == "order" ? $"{Sort}=FIELD" : $"{FieldPrefix}{(name == "where" ? "FIELD" : name)}=CHOICE for a field of choices, or {Words}=WORDS")}.", name);
        }

        var conditions = at.Register.Fields.OfType<ChoiceField>().Select(field => (field.Code, Value: at.Visit.Text(FieldPrefix + field.Code))).Where(static one => one.Value is not null).Select(static one => $"{one.Code} = {one.Value}").ToList();
        if (conditions.Count == 0) return null;
        var filter = Visit.Unless(RegisterFilter.Parse(string.Join(" and ", conditions)), "field");
        return filter.Unknown(at.Register) is { } unknown ? throw Refused.BadRequest($"{unknown}.", "field") : filter;
    }

    private static RegisterOrder? OrderOf(RegisterVisit at)
    {
        if (at.Visit.Text(Sort) is not { } text) return null;
        var order = Visit.Unless(RegisterOrder.Parse(text), Sort);
        return order.Unknown(at.Register) is { } unknown ? throw Refused.BadRequest($"{Sort}: {unknown}.", Sort) : order;
    }

    // Every word stands somewhere in the row: in what it says, in the word of a choice, or in its code.
    private static bool Says(RegisterDefinition register, RegisterLine line, string words)
    {
        List<string> texts = [line.Row.Code.ToString(), .. line.Row.Values.Select(pair => (register.Find(pair.Key) as ChoiceField)?.Find(pair.Value)?.Word ?? pair.Value)];
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => texts.Exists(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static string Nothing(RegisterVisit at, RegisterReading all) =>
        all.Lines.IsEmpty ? $"The register has no row for {PeriodChoice.WordsOf(at.Visit, at.Period)}." : "No row is as you have chosen.";

    private static ReportContext Context(RegisterVisit at, IReportBlock block, RegisterReading reading)
    {
        var (visit, picture) = (at.Visit, at.Visit.Definitions.Picture);
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "register:", Title = at.Register.Name, Frequency = Frequency.Month, Blocks = [block] };
        var context = new ReportContext(report, new ReportScope(picture, at.Period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime)) { Registers = [reading] };
        return context.On(new SiteAddresses(visit.Links, visit.Text("period") is null ? null : at.Period, picture.Units.Top.Code));
    }
}
