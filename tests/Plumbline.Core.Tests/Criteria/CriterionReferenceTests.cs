using Plumbline.Core.Criteria;
using Plumbline.Core.Tests.Support;

namespace Plumbline.Core.Tests.Criteria;

/// <summary>The page of the language against the code: every example reads, and no form is left out.</summary>
public class CriterionReferenceTests
{
    private const string Page = "criteria.md";

    [Theory]
    [InlineData("Subjects")]
    [InlineData("Measures")]
    [InlineData("Times")]
    public void Examples_AreReadAsTheyStand(string heading) =>
        Assert.All(MarkdownTable.Below(Page, heading), static row => Assert.Equal(row[1], Criterion.Parse(row[1]).Value.ToString()));

    [Fact]
    public void Tables_NameEveryForm()
    {
        var clauses = Clauses("Subjects").Concat(Clauses("Measures")).Concat(Clauses("Times")).ToList();
        var compared = clauses.OfType<Clause.Compared>().ToList();
        Assert.Equal(Kinds(typeof(Clause)), clauses.Select(static clause => clause.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Kinds(typeof(Subject)), compared.Select(static clause => clause.Subject.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Enum.GetValues<KnownMeasure>().Except(compared.SelectMany(static clause => clause.Comparison.Measures).Select(static measure => measure.Base).OfType<MeasureBase.Known>().Select(static known => known.Kind)));
        Assert.Empty(Enum.GetValues<CriterionTimeKind>().Except(compared.Select(static clause => clause.When?.Kind).OfType<CriterionTimeKind>()));
    }

    private static IEnumerable<string> Kinds(Type closed) => closed.GetNestedTypes().Where(type => type.IsSubclassOf(closed)).Select(static type => type.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<Clause> Clauses(string heading) => MarkdownTable.Below(Page, heading).SelectMany(static row => Criterion.Parse(row[1]).Value.Clauses);
}
