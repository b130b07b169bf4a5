using System.Collections.Immutable;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Registers.Tables;
using Plumbline.App.Registers.Writing;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Registers.Definitions;
using Plumbline.Core.Registers.Readings;
using Plumbline.Core.Registers.Selecting;
using Plumbline.Core.Text;
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
    private const string Words = "q", Sort = "sort", PageNumber = "page", FieldPrefix = "field-";

    internal static async Task<View> MakeAsync(Visit visit, CancellationToken cancellation)
    {
        var at = await RegisterVisit.ReadAsync(visit, cancellation);
        RefuseUnknown(at);
        var (register, all) = (at.Register, await at.ReadingAsync(cancellation));
        var (filter, order) = (FilterOf(at), OrderOf(at));
        var reading = visit.Text(Words) is { } words ? all with { Lines = [.. all.Lines.Where(line => Says(register, line, words))] } : all;
        ImmutableArray<RegisterLine> picked = [.. reading.Lines.Where(line => filter?.Shows(register, line) != false)];
        var page = Math.Min(visit.Page(), Math.Max(1, (picked.Length + Paging.Rows - 1) / Paging.Rows));
        // A total of the rows that hold some words is no total of the register.
        var block = new RegisterBlock { Register = register.Code, Where = filter?.ToString(), Order = visit.Text(Sort), ShowsTotals = visit.Text(Words) is null, Page = ((page - 1) * Paging.Rows)..(page * Paging.Rows) };
        return new View
        {
            Title = register.Name,
            Menu = MenuEntry.Registers,
            Crumbs = [new Crumb("Registers", visit.Links.Registers()), new Crumb(register.Name)],
            Body = PageBody.Of<BlockPage>(new BlockModel(
                register.Name,
                new Filtering(visit.Links.AtPresent().Register(register.Code), [.. Fields(at)]) { AsAt = visit.Links.Position },
                !visit.IsPast && WriteRow.May(visit.Actor, visit.Definitions, register) ? [new TextLink("Add a row", visit.Links.NewRegisterRow(register.Code))] : [],
                picked.IsEmpty ? [] : ScreenBlock.Of(Context(at, block, reading), block),
                picked.IsEmpty ? Nothing(at, all, filter) : null)
            {
                AsOf = visit.Text(Words) is { } sought ? $"Of its {Counted.Of(all.Lines.Length, "row")}, {Counted.Number(reading.Lines.Length)} {(reading.Lines.Length == 1 ? "has" : "have")} “{sought}” in {(reading.Lines.Length == 1 ? "it" : "them")}." : null,
                Pages = Paging.Of(page, picked.Length, other => AddressOf(at, other)),
                Clear = Chosen(visit).Any() ? visit.Links.Register(register.Code, visit.Text("period") is null ? null : at.Period) : null,
            }),
            FileName = $"{visit.Links.Organisation}-{register.Code}-{Links.Of(at.Period)}",
            Table = ViewTable.Of(RegisterLinesTable.Of(all), order?.Of(register, picked) ?? picked),
        };
    }

    private static IEnumerable<FilterField> Fields(RegisterVisit at)
    {
        var (visit, register) = (at.Visit, at.Register);
        if (register.HasFigures) yield return at.Offered.FieldOf(visit) with { Label = "Month" };
        yield return new FilterField(Words, "Containing", visit.Text(Words));
        foreach (var field in register.Fields.OfType<ChoiceField>())
            yield return new FilterField(FieldPrefix + field.Code, field.Name, visit.Text(FieldPrefix + field.Code)) { Choices = [new Choice("", "Any"), .. field.Choices.Select(static one => new Choice(one.Code, one.Word))], IsFurther = true };
        yield return new FilterField(Sort, "Order", visit.Text(Sort)) { Choices = [new Choice("", "As listed"), .. register.Fields.SelectMany(Orders)], IsFurther = true };
    }

    private static string AddressOf(RegisterVisit at, int page) =>
        at.Visit.Links.ToPage(["registers", at.Register.Code.ToString()], [.. at.Visit.Query.Where(static pair => pair.Name is not (PageNumber or Links.AsAt or Links.Within or Links.Saved)).Select(static pair => (pair.Name, (string?)pair.Value)), (PageNumber, page == 1 ? null : Links.Of(page))]);

    // What the address chooses of the rows.
    private static IEnumerable<string> Chosen(Visit visit) => visit.Query.Select(static pair => pair.Name).Where(static name => name is Words or Sort || name.StartsWith(FieldPrefix, StringComparison.Ordinal));

    // A choice that is misspelt would show every row, as if it had been made.
    private static void RefuseUnknown(RegisterVisit at)
    {
        string[] known = [Words, Sort, "period", .. at.Register.Fields.OfType<ChoiceField>().Select(static field => FieldPrefix + field.Code)];
        string[] own = [PageNumber, Links.AsAt, Links.Within, Links.Saved];
        if (at.Visit.Query.Select(static pair => pair.Name).FirstOrDefault(name => !known.Contains(name, StringComparer.Ordinal) && !own.Contains(name, StringComparer.Ordinal)) is { } unknown)
            throw Refused.BadRequest($"{unknown}: {Problem.With(unknown, $"one of {string.Join(", ", known)}")}{Spelling.Suggestion(unknown, known)}.", unknown);
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

    // What was chosen, so that nobody takes it for a register without rows.
    private static string Nothing(RegisterVisit at, RegisterReading all, RegisterFilter? filter)
    {
        var period = PeriodChoice.WordsOf(at.Visit, at.Period);
        if (all.Lines.IsEmpty) return $"The register has no row for {period}.";
        string[] chosen = [.. new[] { filter is null ? null : $"where {filter.Said(at.Register)}", at.Visit.Text(Words) is { } words ? $"with “{words}” in it" : null }.OfType<string>()];
        return $"Of its {Counted.Of(all.Lines.Length, "row")} for {period}, none is one {Counted.List(chosen)}.";
    }

    private static ReportContext Context(RegisterVisit at, IReportBlock block, RegisterReading reading)
    {
        var (visit, picture) = (at.Visit, at.Visit.Definitions.Picture);
        // Names of reports have no colon.
        var report = new ReportDefinition { Name = "register:", Title = at.Register.Name, Frequency = Frequency.Month, Blocks = [block] };
        var context = new ReportContext(report, new ReportScope(picture, at.Period), ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime)) { Registers = [reading] };
        return context.On(new SiteAddresses(visit.Links, visit.Text("period") is null ? null : at.Period, picture.Units.Top.Code));
    }
}
