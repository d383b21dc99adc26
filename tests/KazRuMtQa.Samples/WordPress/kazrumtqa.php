<?php
/**
 * Plugin Name: KazRuMtQa before publishing
 * Description: Shows likely machine-translation artifacts before a post is published, and holds back what the house blocks.
 * Requires at least: 6.1
 */

// The address of `kazrumtqa serve --allow-origin https://this-site.example`.
add_action( 'enqueue_block_editor_assets', function () {
	$uses = array( 'wp-components', 'wp-data', 'wp-edit-post', 'wp-editor', 'wp-element', 'wp-plugins' );
	wp_enqueue_script( 'kazrumtqa', plugins_url( 'kazrumtqa.js', __FILE__ ), $uses, '2', true );
	wp_localize_script( 'kazrumtqa', 'kazrumtqa', array( 'address' => get_option( 'kazrumtqa_address', 'http://127.0.0.1:8081' ) ) );
} );
