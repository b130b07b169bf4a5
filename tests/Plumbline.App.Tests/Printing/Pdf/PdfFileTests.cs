using System.Text;
using Plumbline.App.Printing.Pdf;

namespace Plumbline.App.Tests.Printing.Pdf;

public class PdfFileTests
{
    private static readonly string[] Objects =
    [
        "1 0 obj\n<</Type /Catalog\n/Names [(a\\)b) <41> /n#20 1 0 R -.5 true null]>>\nendobj\n",
        "2 0 obj\n<</Length 5>> stream\nhello\nendstream\nendobj\n",
        "3 0 obj\n<</Kept  /as   /it /is>>\nendobj\n",
    ];

    [Fact]
    public void Values_AreReadAndSpelledTheSame()
    {
        const string Spelling = "<</A [(x\\)y) <41> /n#20 12 0 R -.5 true null]\n/B <</C []>>>>";
        Assert.Equal(Spelling, new PdfParser(Encoding.Latin1.GetBytes(Spelling)).Value().ToString());
    }

    [Fact]
    public void File_Changed_KeepsTheBytesOfOtherObjects()
    {
        var file = PdfFile.Read(Made());
        file.Change(1)["Lang"] = PdfText.Of("en-GB");
        var added = file.Add(PdfAtom.Of(7));

        var written = Encoding.Latin1.GetString(file.Write());

        Assert.Contains(Objects[1], written, StringComparison.Ordinal);
        Assert.Contains(Objects[2], written, StringComparison.Ordinal);
        Assert.Contains("/Lang (en-GB)>>", written, StringComparison.Ordinal);
        Assert.Equal(4, added.Number);
        Assert.StartsWith("%PDF-1.7\n%é\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Written_IsReadAgain_AndWrittenTheSame()
    {
        var file = PdfFile.Read(Made());
        file.SetStream(2, ["other "u8.ToArray(), "words"u8.ToArray()]);
        file.Remove(3);
        var first = file.Write();

        var again = PdfFile.Read(first);

        Assert.Equal("other words"u8.ToArray(), again.Stream(2));
        Assert.Null(again[3]);
        Assert.Equal(first, again.Write());
    }

    [Fact]
    public void Object_ElsewhereThanTheTableSays_IsNotRead()
    {
        var file = PdfFile.Read(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Made()).Replace("3 0 obj", "9 0 obj", StringComparison.Ordinal)));
        Assert.Throws<PdfFormatException>(() => file[3]);
    }

    [Theory]
    [InlineData("/Size", "/Prev 9 /Size")]
    [InlineData("/Size", "/Encrypt 9 /Size")]
    [InlineData("0 4\n", "0 5\n")]
    public void File_OfAnotherKind_IsNotRead(string from, string to) =>
        Assert.Throws<PdfFormatException>(() => PdfFile.Read(Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Made()).Replace(from, to, StringComparison.Ordinal))));

    private static byte[] Made()
    {
        var file = new StringBuilder("%PDF-1.4\n%é\n");
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        foreach (var one in Objects)
        {
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"{file.Length:0000000000} 00000 n \n");
            file.Append(one);
        }

        var at = file.Length;
        return Encoding.Latin1.GetBytes($"{file}{table}trailer\n<</Size 4 /Root 1 0 R>>\nstartxref\n{at}\n%%EOF\n");
    }
}
