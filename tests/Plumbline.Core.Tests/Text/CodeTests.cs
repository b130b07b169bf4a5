using Plumbline.Core.Collections;
using Plumbline.Core.Indicators;
using Plumbline.Core.Organisations;
using Plumbline.Core.Posts;
using Plumbline.Core.Text;
using Plumbline.Core.Units;

namespace Plumbline.Core.Tests.Text;

public class CodeTests
{
    // The tests that every kind of code must pass.
    private static readonly (string Name, Func<string?, Parsed<object>> Parse)[] Kinds =
    [
        ("an indicator's code", text => IndicatorCode.Parse(text).Select<object>(code => code)),
        ("a unit's code", text => UnitCode.Parse(text).Select<object>(code => code)),
        ("a line list's code", text => CollectionCode.Parse(text).Select<object>(code => code)),
        ("a post's code", text => PostCode.Parse(text).Select<object>(code => code)),
        ("a unit's code", text => OrganisationCode.Parse(text).Select<object>(code => code)),
    ];

    [Theory]
    [InlineData("a")]
    [InlineData("9")]
    [InlineData("sickness-monthly")]
    [InlineData("3.1-a")]
    [InlineData("a123456789012345678901234567890123456789012345678901234567890123")]
    public void Code_ReadsBackAsWritten(string text) => Assert.All(Kinds, kind =>
    {
        var code = kind.Parse(text).Value;
        Assert.Equal(text, code.ToString());
        Assert.Equal(code, kind.Parse(text).Value);
        Assert.Equal(code.GetHashCode(), kind.Parse(text).Value.GetHashCode());
        Assert.NotEqual(code, kind.Parse("other").Value);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Sickness")]
    [InlineData("-a")]
    [InlineData(".a")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("a1234567890123456789012345678901234567890123456789012345678901234")]
    public void InvalidText_IsAProblemThatNamesTheKind(string? text) =>
        Assert.All(Kinds, kind => Assert.StartsWith(kind.Name + ": lower-case letters", kind.Parse(text).Problem!.Expected, StringComparison.Ordinal));

    [Fact]
    public void CodesOfTwoKinds_AreNeverEqual()
    {
        var codes = Kinds.Select(kind => kind.Parse("a").Value).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public void Order_IsByCodePoint_InEveryCulture()
    {
        string[] inOrder = ["a", "a-b", "a.b", "a1", "aa", "b"];
        Assert.Equal(inOrder, inOrder.Reverse().Select(text => UnitCode.Parse(text).Value).Order(UnitCode.Order).Select(code => code.ToString()));
        Assert.Equal(inOrder, inOrder.Reverse().Select(text => IndicatorCode.Parse(text).Value).Order(IndicatorCode.Order).Select(code => code.ToString()));
    }
}
