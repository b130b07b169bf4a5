using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Finance;

/// <summary>How the rows of a statement are written: <c>{line: cash, section: "2"}</c>, <c>{subtotal: assets, sum: [cash, stock]}</c>.</summary>
internal static class StatementRowText
{
    private const int MostRows = 500;

    private static readonly string[] Starts = ["heading", "line", "subtotal", "total", "gap"];

    internal static FactTree Tree(StatementRow row) => row switch
    {
        StatementRow.Heading heading => new FactTree().Add("heading", heading.Text),
        StatementRow.Line line => new FactTree()
            .Add("line", line.Code.ToString())
            .Add("name", line.Name)
            .Add("section", line.Section)
            .Add("as", line.As == RowForm.Money ? null : Names<RowForm>.Of(line.As)),
        StatementRow.Sum sum => Head(new FactTree(), sum)
            .Add("section", sum.Section)
            .Add("sum", [.. sum.Terms.Select(static term => term.IsAdded ? term.Key : $"- {term.Key}")])
            .Add("equals", sum.EqualTo),
        _ => new FactTree().Add("gap", "yes"),
    };

    internal static IReadOnlyList<StatementRow> Read(YamlMap map, WorkspaceContext context)
    {
        var before = map.ProblemsSoFar;
        var maps = map.MapsOrWord("rows", "gap");
        var rows = maps.Select((row, place) => Row(row, place, context)).OfType<StatementRow>().ToList();
        if (map.IsHeld || map.ProblemsSoFar > before) return rows;
        if (rows.Count is 0 or > MostRows) map.Add(new Problem(rows.Count == 0 ? "no “rows”" : $"{Counted.Of(rows.Count, "row")}", $"1 to {MostRows} rows"));
        foreach (var (place, problem) in StatementProblems.OfRows(rows)) maps[place].Add(problem);
        if (map.ProblemsSoFar > before) return rows;
        foreach (var (place, problem) in StatementMeasures.OfSums(rows, context.Find)) maps[place].Add(problem);
        return rows;
    }

    private static FactTree Head(FactTree tree, StatementRow.Sum sum)
    {
        var word = sum.IsTotal ? "total" : "subtotal";
        return sum.Code is { } code
            ? tree.Add(word, code.ToString()).Add("name", sum.Name)
            : tree.Add(word, new FactTree().Add("name", sum.Name).Add("key", IsOwnKey(sum.Key) ? sum.Key : null));
    }

    // A sum without a key of its own is called by its place, with a space, so that no code can mean it.
    private static bool IsOwnKey(string key) => !key.Contains(' ', StringComparison.Ordinal);

    private static StatementRow? Row(YamlMap map, int place, WorkspaceContext context)
    {
        var starts = Starts.Where(map.Has).ToList();
        if (starts.Count != 1)
        {
            map.Add(new Problem(starts.Count == 0 ? "a row that begins with none of these" : $"{string.Join(" and ", starts)} in one row", $"one of {string.Join(", ", Starts)}{Near(map, starts)}"));
            return null;
        }

        if (starts[0] is "subtotal" or "total") return Sum(map, starts[0], place, context);
        StatementRow? row = starts[0] switch
        {
            "heading" => map.Required<string>("heading", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "the heading") : text) is { } text ? new StatementRow.Heading(text) : null,
            "line" => Line(map, context),
            _ => Gap(map),
        };
        map.NoOther(starts[0] == "line" ? ["line", "name", "section", "as"] : [starts[0]]);
        return row;
    }

    private static string Near(YamlMap map, List<string> starts) =>
        starts.Count > 0 ? "" : map.Keys().Select(static key => Spelling.Suggestion(key, Starts)).FirstOrDefault(static near => near.Length > 0) ?? "";

    private static StatementRow.Gap Gap(YamlMap map)
    {
        if (map.Text("gap") is { } text and not "yes") map.Add(Problem.With(text, "“- gap” alone"));
        return new StatementRow.Gap();
    }

    private static StatementRow.Line? Line(YamlMap map, WorkspaceContext context)
    {
        var code = map.Required("line", text => Code(map, text, context));
        var (name, section) = (map.Text("name"), map.Text("section"));
        var form = StatementColumnText.Named<RowForm>(map, "as", form => !map.IsHeld && code is not null && context.Find(code) is { } line ? StatementMeasures.OfForm(form, line) : null);
        return code is null ? null : new StatementRow.Line(code, name, section, form ?? RowForm.Money);
    }

    private static StatementRow.Sum? Sum(YamlMap map, string word, int place, WorkspaceContext context)
    {
        var before = map.ProblemsSoFar;
        var own = map.HasKeys(word) ? map.Map(word) : null;
        var code = own is null ? map.Required(word, text => Code(map, text, context)) : null;
        var name = own is null ? map.Text("name") : own.Required<string>("name", static text => string.IsNullOrWhiteSpace(text) ? Problem.With(text, "what the sum is called") : text);
        var key = own?.Optional("key", StatementRow.Sum.ReadKey);
        own?.NoOther("name", "key");
        var section = map.Text("section");
        var texts = map.Texts("sum");
        if (texts.Count == 0 && map.ProblemsSoFar == before) map.Add(new Problem(map.Has("sum") ? "a “sum” of nothing" : "no “sum”", "sum: the rows that are added, with “ - ” before what is taken away"));
        var terms = new List<SumTerm>();
        foreach (var text in texts)
        {
            if (Terms(text).TryGet(out var read, out var problem)) terms.AddRange(read);
            else map.Add(problem);
        }

        var equals = map.Text("equals");
        map.NoOther(own is null ? [word, "name", "section", "sum", "equals"] : [word, "section", "sum", "equals"]);
        return map.ProblemsSoFar > before ? null : new StatementRow.Sum(code?.ToString() ?? key ?? $"row {Written.Whole(place + 1)}", code, name, word == "total", terms, equals) { Section = section };
    }

    // “income - pay - other”: what follows a minus is taken away, what follows a plus or stands first is added.
    private static Parsed<List<SumTerm>> Terms(string text)
    {
        var (terms, isAdded, isOpen) = (new List<SumTerm>(), true, true);
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "-" or "+" or "−")
            {
                if (isOpen && terms.Count > 0) return Problem.With(text, "one sign between two codes");
                (isAdded, isOpen) = (word == "+", true);
                continue;
            }

            if (!isOpen || IndicatorCode.Parse(word).Problem is not null) return Problem.With(text, "codes of rows, parted by commas, with “ - ” before what is taken away");
            terms.Add(new SumTerm(word, isAdded));
            isOpen = false;
        }

        return isOpen ? Problem.With(text, "the code of a row after the sign") : terms;
    }

    private static Parsed<IndicatorCode> Code(YamlMap map, string? text, WorkspaceContext context) => map.IsHeld ? IndicatorCode.Parse(text) : context.Indicator(text);
}
