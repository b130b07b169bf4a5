using Plumbline.Core.Checks.Finance;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>Reads the rules that have a name: <c>template=variance STATED of LINE</c>.</summary>
internal static class CheckTemplates
{
    private static readonly Template[] All =
    [
        new(PaidOnTime.Template, "NHS-BY-NUMBER NHS-BY-VALUE OTHER-BY-NUMBER OTHER-BY-VALUE [ALL]", static given => given is [var a, var b, var c, var d, .. var rest] && rest.Length < 2 ? new PaidOnTime(a, b, c, d, rest.FirstOrDefault()) : null),
        new(StatedVariance.Template, "STATED of LINE", static given => given is [var stated, var line] ? new StatedVariance(stated, line) : null),
        new(YearToDate.Template, "TO-DATE of MONTH", static given => given is [var toDate, var month] ? new YearToDate(toDate, month) : null),
        new(YearProfile.Template, "LINE", static given => given is [var line] ? new YearProfile(line) : null),
        new(ForecastWalk.Template, "LINE", static given => given is [var line] ? new ForecastWalk(line) : null),
        new(SavingsParts.Template, "DELIVERED RECURRENT NON-RECURRENT [TARGET IDENTIFIED UNIDENTIFIED]", static given => given switch
        {
            [var delivered, var recurrent, var once] => new SavingsParts(new(delivered, recurrent, once), null),
            [var delivered, var recurrent, var once, var target, var identified, var unidentified] => new SavingsParts(new(delivered, recurrent, once), new(target, identified, unidentified)),
            _ => null,
        }),
        new(WithinCeiling.Template, "LINE", static given => given is [var line] ? new WithinCeiling(line) : null),
        new(StatedShare.Template, "SHARE PART of WHOLE", static given => given is [var share, var part, var whole] ? new StatedShare(share, part, whole) : null),
    ];

    /// <summary>Whether a rule is meant as a template.</summary>
    internal static bool IsMeant(IReadOnlyList<string> words) => words is [var first, ..] && first.StartsWith(TemplateRule.Prefix, StringComparison.Ordinal);

    /// <summary>Reads a rule that begins with the prefix.</summary>
    internal static Parsed<CheckRule> Read(IReadOnlyList<string> words)
    {
        var name = words[0][TemplateRule.Prefix.Length..];
        if (All.FirstOrDefault(one => one.Name == name) is not { } template)
        {
            var near = NearWord.Of(name, All.Select(static one => one.Name));
            return Problem.With(words[0], near is null ? $"one of {string.Join(", ", All.Select(static one => TemplateRule.Prefix + one.Name))}" : $"{TemplateRule.Prefix}{near}, the nearest template");
        }

        var given = words.Skip(1).ToList();
        if (template.At is { } at && (given.Count <= at || given[at] != Of)) return Problem.With(string.Join(' ', words), template.Usage);
        var codes = new List<IndicatorCode>();
        foreach (var word in given.Where((_, index) => index != template.At))
        {
            if (!IndicatorCode.Parse(word).TryGet(out var code, out var problem)) return problem;
            if (codes.Contains(code)) return Problem.With(word, $"each indicator once in {template.Usage}");
            codes.Add(code);
        }

        return template.Make([.. codes]) is { } rule ? rule : Problem.With(string.Join(' ', words), template.Usage);
    }

    private const string Of = "of";

    private sealed record Template(string Name, string Form, Func<IndicatorCode[], TemplateRule?> Make)
    {
        // Where the word "of" stands among the arguments; null where it has none.
        internal int? At { get; } = Array.IndexOf(Form.Split(' '), Of) is >= 0 and var at ? at : null;

        internal string Usage => $"{TemplateRule.Prefix}{Name} {Form}, each a code of an indicator";
    }
}
