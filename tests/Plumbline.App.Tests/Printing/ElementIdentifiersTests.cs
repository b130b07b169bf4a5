using System.Text;
using Plumbline.App.Printing;

namespace Plumbline.App.Tests.Printing;

/// <summary>Two printings of one paper, one of which numbered its elements in another order, become identical files.</summary>
public class ElementIdentifiersTests
{
    private const string Numbered = """
        <</S /TH /ID (node00000001)>> <</S /TH /ID (node00000002)>> <</S /TH /ID (node00000003)>>
        <</S /TD /Headers [(node00000002) (node00000003)]>>
        <</Limits [(node00000001) (node00000003)]
        /Names [(node00000001) 302 0 R (node00000002) 41 0 R (node00000003) 1309 0 R]>>
        """;

    [Theory]
    [InlineData("00000029", "00000030", "00000041")]
    [InlineData("00000003", "00000004", "00000041")]
    public void NumberedInOrder_AreRenumberedInOrder(string first, string second, string third) =>
        Assert.Equal(Numbered, Renumbered(Numbered.Replace("00000003", third, StringComparison.Ordinal).Replace("00000002", second, StringComparison.Ordinal).Replace("00000001", first, StringComparison.Ordinal)));

    [Fact]
    public void NumberedOutOfOrder_AreRenumberedInOrder_AndTheirTreeIsSorted() =>
        Assert.Equal(Numbered, Renumbered("""
            <</S /TH /ID (node00000029)>> <</S /TH /ID (node00000030)>> <</S /TH /ID (node00000004)>>
            <</S /TD /Headers [(node00000030) (node00000004)]>>
            <</Limits [(node00000004) (node00000030)]
            /Names [(node00000004) 1309 0 R (node00000029) 302 0 R (node00000030) 41 0 R]>>
            """));

    [Theory]
    [InlineData("<</S /TH /ID (node00000029)>> <</S /TD /Headers [(node00000031)]>>")]
    [InlineData("<</S /TH /ID (node00000009)>> <</S /TH /ID (node00000004)>> <</Limits [(node00000004) (node00000004)]\n/Names [(node00000004) 9 0 R]>> <</Limits [(node00000009) (node00000009)]\n/Names [(node00000009) 10 0 R]>>")]
    [InlineData("%PDF-1.4 without tags")]
    public void FileOfAnotherStructure_IsLeftUnchanged(string text) => Assert.Equal(text, Renumbered(text));

    private static string Renumbered(string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        ElementIdentifiers.Renumber(bytes, text);
        return Encoding.Latin1.GetString(bytes);
    }
}
