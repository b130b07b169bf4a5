using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks;

/// <summary>The rule of an organisation's check, as written in checks.csv: an equation, a range, a stated rating …</summary>
public abstract record CheckRule
{
    private protected CheckRule()
    {
    }

    /// <summary>Every indicator it names, in order.</summary>
    public abstract IEnumerable<IndicatorCode> Indicators { get; }

    /// <summary>Whether all its indicators must be of one frequency, because the rule compares their figures.</summary>
    public virtual bool ComparesFigures => Indicators.Skip(1).Any();

    /// <summary>Whether it reads the plans of its indicators too.</summary>
    public virtual bool ReadsPlans => false;

    /// <summary>What it reads of the accounts, besides the figures.</summary>
    public virtual IEnumerable<FinanceNeed> Finance => [];

    /// <summary>Finds where the rule does not hold.</summary>
    /// <param name="check">The check that has the rule, with its dates and tolerance.</param>
    /// <param name="audit">The figures.</param>
    public abstract IEnumerable<Finding> Find(CheckDefinition check, Audit audit);

    /// <summary>The rule as written; parses back.</summary>
    public abstract override string ToString();

    /// <summary>Reads <c>indicator KEYWORD rest</c>.</summary>
    private protected static Parsed<CheckRule> ReadSubject(string text, string keyword, string forms, Func<IndicatorCode, string, Parsed<CheckRule>> rest)
    {
        var at = text.IndexOf($" {keyword} ", StringComparison.Ordinal);
        return at < 0
            ? Problem.With(text, forms)
            : IndicatorCode.Parse(text[..at]).Then(code => rest(code, text[(at + keyword.Length + 2)..]));
    }
}
