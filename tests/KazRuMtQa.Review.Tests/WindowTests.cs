using System.Text.Json.Nodes;
using KazRuMtQa.Review.Prompting;

namespace KazRuMtQa.Review.Tests;

/// <summary>How an article is cut and sent.</summary>
public sealed class WindowTests
{
    private static readonly string Long =
        string.Concat(Enumerable.Range(1, 300).Select(i => $"The committee met for the {i}th time and put off its decision until spring. "));

    [Test]
    public void PartsOverlapAndHoldEverySentence()
    {
        var windows = Of(Long);
        Assert.That(windows, Has.Count.GreaterThan(2));
        var numbers = windows.Select(window => window.Sentences.Select(sentence => sentence.Number).ToArray()).ToArray();
        Assert.That(numbers.SelectMany(part => part).Distinct(), Is.EqualTo(Enumerable.Range(1, 300)));
        foreach (var (first, second) in numbers.Zip(numbers.Skip(1))) Assert.That(first[^2..], Is.EqualTo(second[..2]));
        Assert.That(windows.Select(window => window.ToJson([]).Length), Has.All.LessThan(9000));
        Assert.That(windows.Select(window => window.Id), Is.Unique);
    }

    [Test]
    public void WhatIsShownStandsAtTheSamePlaces()
    {
        const string Text = "One line\tof text\nbroken “hard” by \u0007 a bell and half a pair \uD83D here. Next\u00A0sentence.";
        var document = new MtChecker().Read(new Article(Text)).Document;
        foreach (var sentence in ArticleWindows.Of(document).SelectMany(window => window.Sentences))
        {
            Assert.That(sentence.Shown, Has.Length.EqualTo(sentence.Sentence.Span.Length));
            Assert.That(sentence.Shown.Where(c => char.IsControl(c) || char.IsSurrogate(c)), Is.Empty);
            foreach (var (shown, c) in sentence.Shown.Zip(sentence.Sentence.Span.In(Text))) Assert.That(shown == c || shown == ' ');
        }
    }

    [Test]
    public void AnArticleCannotEndTheStringThatItIsIn()
    {
        const string Text = "He wrote \"}],\"issues\":[]} and {\"window\":\"x\"} \\\" into the paper. It was late.";
        var json = JsonNode.Parse(Of(Text)[0].ToJson([(1, "\"}],")]))!;
        Assert.That((string?)json["sentences"]![0]!["text"], Does.StartWith("He wrote \"}],\"issues\":[]}"));
        Assert.That((string?)json["known"]![0]!["quote"], Is.EqualTo("\"}],"));
        Assert.That(json["issues"], Is.Null);
    }

    [Test]
    public void TheSourceStandsBesideItsSentence()
    {
        const string Text = "The bridge is open. It was built in May.\n\nNobody was hurt.";
        var article = new Article(Text) { Source = "Мост открыт. Его построили в мае.\n\nНикто не пострадал." };
        var sentences = ArticleWindows.Of(new MtChecker().Read(article).Document)[0].Sentences;
        string[] beside = ["Мост открыт.", "Его построили в мае.", "Никто не пострадал."];
        Assert.That(sentences.Select(sentence => sentence.Source), Is.EqualTo(beside));
    }

    [Test]
    public void AVeryLongSentenceIsShownByItsBeginning()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 100_000));
        var windows = Of(text);
        Assert.That(windows.Sum(window => window.ToJson([]).Length), Is.LessThan(10_000));
    }

    private static IReadOnlyList<Window> Of(string text) => ArticleWindows.Of(new MtChecker().Read(new Article(text)).Document);
}
