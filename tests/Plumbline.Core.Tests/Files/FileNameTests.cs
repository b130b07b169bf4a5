using Plumbline.Core.Files;

namespace Plumbline.Core.Tests.Files;

public class FileNameTests
{
    [Theory]
    [InlineData("logo.png", "image/png")]
    [InlineData("evidence/minutes-2020-03.pdf", "application/pdf")]
    [InlineData("1.2.csv", "text/csv; charset=utf-8")]
    [InlineData("console.txt", "text/plain; charset=utf-8")]
    [InlineData("a/b.dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template")]
    public void AName_GivesTheType(string text, string mediaType)
    {
        var name = FileName.Parse(text).Value;
        Assert.Equal((text, mediaType), (name.ToString(), name.Type.MediaType));
    }

    [Theory]
    [InlineData(null, "found nothing; expected lower-case letters, digits, - and ., at most 100")]
    [InlineData("Logo.png", "found “Logo.png”; expected lower-case")]
    [InlineData("my logo.png", "found “my logo.png”; expected lower-case")]
    [InlineData("../logo.png", "expected lower-case")]
    [InlineData("/logo.png", "expected lower-case")]
    [InlineData("a\\logo.png", "expected lower-case")]
    [InlineData("a/b/logo.png", "in one folder at most")]
    [InlineData("a/../logo.png", "in one folder at most")]
    [InlineData("a//logo.png", "expected lower-case")]
    [InlineData("a..png", "expected lower-case")]
    [InlineData(".png", "expected lower-case")]
    [InlineData("-a.png", "expected lower-case")]
    [InlineData("a.png ", "expected lower-case")]
    [InlineData("a.png.", "expected lower-case")]
    [InlineData("caf\u00e9.png", "expected lower-case")]
    [InlineData("a.b/logo.png", "found “a.b/logo.png”; expected a folder's name without a dot")]
    [InlineData("nul.txt", "expected a name other than “nul”, which is a device on Windows")]
    [InlineData("com1.tar.png", "expected a name other than “com1”, which is a device on Windows")]
    [InlineData("aux/a.png", "expected a name other than “aux”, which is a device on Windows")]
    [InlineData("logo", "expected a name that ends in one of .png, .jpg, .pdf, .docx, .dotx, .xlsx, .csv, .txt")]
    [InlineData("png", "expected a name that ends in one of .png")]
    [InlineData("logo.svg", ".csv, .txt: a drawing in SVG can carry a script; save it as PNG")]
    [InlineData("a.jpeg", ".csv, .txt: name it .jpg")]
    [InlineData("a.docm", ".csv, .txt: save it as .docx")]
    [InlineData("a.html", ".csv, .txt: a page can carry a script; print it as PDF")]
    [InlineData("a.png.exe", "expected a name that ends in one of .png")]
    public void AnyOtherName_IsRefused_WithARemedy(string? text, string said) =>
        Assert.Contains(said, FileName.Parse(text).Problem!.ToString(), StringComparison.Ordinal);

    [Fact]
    public void AName_HasAtMostAHundredCharacters()
    {
        Assert.True(FileName.Parse(new string('a', 96) + ".png").Succeeded);
        Assert.False(FileName.Parse(new string('a', 97) + ".png").Succeeded);
    }

    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", true)]
    [InlineData("0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef", false)]
    [InlineData("0123456789abcdef", false)]
    [InlineData(null, false)]
    public void AHash_IsSixtyFourDigits(string? text, bool reads) => Assert.Equal(reads, ContentHash.Parse(text).Succeeded);

    [Fact]
    public void AKeptFile_IsNotEmpty() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new KeptFile(FileName.Parse("a.txt").Value, 0, ContentHash.Parse(new string('0', 64)).Value));
}
